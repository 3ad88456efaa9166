package takt.profiles.imports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.profiles.ChoiceMapping;
import takt.profiles.Identifier;
import takt.profiles.ImportMapping;

/** A mapping of choices as the text that is kept with its run. */
final class ChoiceMappingText {

  private ChoiceMappingText() {}

  static String write(ChoiceMapping mapping) {
    JsonObjectBuilder purposes = Json.createObjectBuilder();
    mapping.purposes().forEach((word, code) -> purposes.add(word, code.value()));
    JsonObjectBuilder time = Json.createObjectBuilder().add("zone", mapping.time().zone().getId());
    put(time, "format", mapping.time().format());
    return Json.createObjectBuilder()
        .add("columns", columns(mapping.columns()))
        .add("person", mapping.person().code())
        .add("time", time)
        .add("purposes", purposes)
        .add("yes", Json.createArrayBuilder(mapping.yes()))
        .add("no", Json.createArrayBuilder(mapping.no()))
        .add("same", same(mapping.same()))
        .add("separator", String.valueOf(mapping.separator()))
        .add("charset", mapping.charset().name())
        .build()
        .toString();
  }

  static ChoiceMapping read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      JsonObject time = json.getJsonObject("time");
      Map<String, PurposeCode> purposes = new HashMap<>();
      JsonObject words = json.getJsonObject("purposes");
      words.keySet().forEach(word -> purposes.put(word, new PurposeCode(words.getString(word))));
      return new ChoiceMapping(
          columns(json.getJsonObject("columns")),
          Identifier.Type.valueOf(json.getString("person")),
          new ImportMapping.Time(get(time, "format"), ZoneId.of(time.getString("zone")), 0),
          purposes,
          words(json, "yes"),
          words(json, "no"),
          same(json.getJsonObject("same")),
          json.getString("separator").charAt(0),
          Charset.forName(json.getString("charset")));
    }
  }

  private static JsonObjectBuilder columns(ChoiceMapping.Columns columns) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("person", columns.person())
            .add("choice", columns.choice())
            .add("time", columns.time());
    put(json, "purpose", columns.purpose());
    put(json, "place", columns.place());
    put(json, "version", columns.version());
    put(json, "evidence", columns.evidence());
    put(json, "channel", columns.channel());
    put(json, "language", columns.language());
    return json;
  }

  private static ChoiceMapping.Columns columns(JsonObject json) {
    return new ChoiceMapping.Columns(
        json.getString("person"),
        json.getString("choice"),
        json.getString("time"),
        get(json, "purpose"),
        get(json, "place"),
        get(json, "version"),
        get(json, "evidence"),
        get(json, "channel"),
        get(json, "language"));
  }

  private static JsonObjectBuilder same(ChoiceMapping.Same same) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    put(json, "purpose", same.purpose().map(PurposeCode::value));
    put(json, "place", same.place());
    put(json, "version", same.version().map(String::valueOf));
    put(json, "evidence", same.evidence());
    put(json, "channel", same.channel().map(Enum::name));
    put(json, "language", same.language().map(Enum::name));
    return json;
  }

  private static ChoiceMapping.Same same(JsonObject json) {
    return new ChoiceMapping.Same(
        get(json, "purpose").map(PurposeCode::new),
        get(json, "place"),
        get(json, "version").map(Integer::valueOf),
        get(json, "evidence"),
        get(json, "channel").map(Channel::valueOf),
        get(json, "language").map(Language::valueOf));
  }

  private static void put(JsonObjectBuilder json, String name, Optional<String> text) {
    text.ifPresent(value -> json.add(name, value));
  }

  private static Optional<String> get(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null));
  }

  private static Set<String> words(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .collect(Collectors.toSet());
  }
}
