package takt.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import takt.web.problem.Refusal;

/**
 * JSON as the API speaks it: strict when it reads (rule W.5: no unknown or repeated field, no
 * number where a text belongs), times in ISO 8601 when it writes, absent values left out.
 */
@Provider
@Consumes({"application/json", "*/*"})
@Produces({"application/json", "application/problem+json"})
public class Json extends JacksonJsonProvider {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // An answer that is flushed before its end goes out in chunks, one packet more each.
          .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .build();

  /** For the server. */
  public Json() {
    super(MAPPER);
  }

  /** The mapper, for those who write JSON outside a resource. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Reads a body that its resource takes as it came; refuses what an endpoint of JSON refuses. */
  public static <T> T read(InputStream body, Class<T> type) {
    try {
      T read = MAPPER.readValue(body, type);
      if (read == null) {
        throw Refusal.unreadable("", "must not be null");
      }
      return read;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The JSON of a record, for a resource that answers with more than JSON. */
  public static String written(Object one) {
    try {
      return MAPPER.writeValueAsString(one);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
