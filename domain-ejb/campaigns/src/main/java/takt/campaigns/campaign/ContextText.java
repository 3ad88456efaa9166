package takt.campaigns.campaign;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Context conditions as one JSON object. */
final class ContextText {

  private static final JsonProvider JSON = JsonProvider.provider();

  private ContextText() {}

  static String write(Map<String, String> context) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    new TreeMap<>(context).forEach(object::add);
    return object.build().toString();
  }

  static Map<String, String> read(String text) {
    JsonObject object = JSON.createReader(new StringReader(text)).readObject();
    Map<String, String> context = new TreeMap<>();
    object.keySet().forEach(key -> context.put(key, object.getString(key)));
    return context;
  }
}
