package takt.profiles.imports;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import takt.profiles.ImportMapping;

/** A mapping as the text that is kept with its run. */
final class MappingText {

  private MappingText() {}

  static String write(ImportMapping mapping) {
    ImportMapping.Time time = mapping.time();
    JsonObjectBuilder times =
        Json.createObjectBuilder().add("zone", time.zone().getId()).add("shift", time.shiftDays());
    put(times, "format", time.format());
    return Json.createObjectBuilder()
        .add("columns", columns(mapping.columns()))
        .add("time", times)
        .add("categories", categories(mapping.categories()))
        .add("cancelled", mapping.cancelled())
        .add("noProducts", Json.createArrayBuilder(mapping.noProducts()))
        .add("customerSuffix", mapping.customerSuffix())
        .add("bought", mapping.bought())
        .add("returned", mapping.returned())
        .add("separator", String.valueOf(mapping.separator()))
        .add("charset", mapping.charset().name())
        .build()
        .toString();
  }

  static ImportMapping read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      JsonObject time = json.getJsonObject("time");
      return new ImportMapping(
          columns(json.getJsonObject("columns")),
          new ImportMapping.Time(
              get(time, "format"), ZoneId.of(time.getString("zone")), time.getInt("shift")),
          categories(json.getJsonObject("categories")),
          json.getString("cancelled"),
          texts(json.getJsonArray("noProducts")),
          json.getString("customerSuffix"),
          json.getString("bought"),
          json.getString("returned"),
          json.getString("separator").charAt(0),
          Charset.forName(json.getString("charset")));
    }
  }

  private static JsonObjectBuilder columns(ImportMapping.Columns columns) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("customer", columns.customer())
            .add("item", columns.item())
            .add("quantity", columns.quantity())
            .add("time", columns.time());
    put(json, "price", columns.price());
    put(json, "amount", columns.amount());
    put(json, "name", columns.name());
    put(json, "category", columns.category());
    put(json, "order", columns.order());
    return json;
  }

  private static ImportMapping.Columns columns(JsonObject json) {
    return new ImportMapping.Columns(
        json.getString("customer"),
        json.getString("item"),
        json.getString("quantity"),
        get(json, "price"),
        get(json, "amount"),
        json.getString("time"),
        get(json, "name"),
        get(json, "category"),
        get(json, "order"));
  }

  private static JsonObjectBuilder categories(ImportMapping.Categories categories) {
    JsonArrayBuilder rules = Json.createArrayBuilder();
    for (ImportMapping.Rule rule : categories.rules()) {
      rules.add(
          Json.createObjectBuilder()
              .add("category", rule.category())
              .add("keywords", Json.createArrayBuilder(rule.keywords())));
    }
    JsonObjectBuilder json = Json.createObjectBuilder().add("rules", rules);
    put(json, "fallback", categories.fallback());
    return json;
  }

  private static ImportMapping.Categories categories(JsonObject json) {
    List<ImportMapping.Rule> rules =
        json.getJsonArray("rules").getValuesAs(JsonObject.class).stream()
            .map(
                rule ->
                    new ImportMapping.Rule(
                        rule.getString("category"), texts(rule.getJsonArray("keywords"))))
            .toList();
    return new ImportMapping.Categories(rules, get(json, "fallback"));
  }

  private static void put(JsonObjectBuilder json, String name, Optional<String> text) {
    text.ifPresent(value -> json.add(name, value));
  }

  private static Optional<String> get(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name, null));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }
}
