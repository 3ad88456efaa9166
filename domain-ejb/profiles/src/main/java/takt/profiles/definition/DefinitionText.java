package takt.profiles.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import takt.kernel.PurposeSet;
import takt.profiles.ComputedTrait;
import takt.profiles.Scale;
import takt.profiles.Segment;

/** What is kept of a definition, as text. */
final class DefinitionText {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .addModule(new Jdk8Module())
          .addModule(purposes())
          .build();

  private DefinitionText() {}

  /** Purposes as their canonical text. */
  private static SimpleModule purposes() {
    return new SimpleModule()
        .addSerializer(PurposeSet.class, ToStringSerializer.instance)
        .addDeserializer(
            PurposeSet.class,
            new StdDeserializer<PurposeSet>(PurposeSet.class) {
              private static final long serialVersionUID = 1L;

              @Override
              public PurposeSet deserialize(JsonParser parser, DeserializationContext context)
                  throws IOException {
                return PurposeSet.parse(parser.getText());
              }
            });
  }

  static String write(Object record) {
    try {
      return MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ComputedTrait trait(String text) {
    return read(text, ComputedTrait.class);
  }

  static Segment segment(String text) {
    return read(text, Segment.class);
  }

  static Scale scale(String text) {
    return read(text, Scale.class);
  }

  static PurposeSet purposes(String text) {
    return read(text, PurposeSet.class);
  }

  private static <T> T read(String text, Class<T> type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored definition cannot be read", broken);
    }
  }
}
