package takt.web.tracking;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import takt.web.problem.Refusal;

/**
 * A CloudEvent (CloudEvents 1.0), in whichever mode it came (HTTP protocol binding 1.0.2).
 *
 * @param attributes its context attributes, by name
 * @param data its data: an object, or what else it is under {@code data} or {@code data_base64}
 */
record CloudEvent(JsonObject attributes, JsonObject data) {

  /** Looked up once: the methods of {@code Json} look for it each time. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final String DATA = "data";
  private static final String BASE64 = "data_base64";
  private static final String HEADER = "ce-";

  /**
   * Reads one in structured mode.
   *
   * @param at where it stands in the body, as a JSON pointer
   * @throws Refusal if it has data twice
   */
  static CloudEvent structured(JsonObject event, String at) {
    if (event.containsKey(DATA) && event.containsKey(BASE64)) {
      throw Refusal.field(at + "/" + BASE64, "must not be there beside data");
    }
    JsonObject attributes = JSON.createObjectBuilder(event).remove(DATA).remove(BASE64).build();
    return new CloudEvent(attributes, named(event));
  }

  /**
   * Reads one in binary mode.
   *
   * @param headers the headers of its request
   * @param body its data
   * @throws Refusal if a header or the data cannot be read
   */
  static CloudEvent binary(Map<String, List<String>> headers, byte[] body) {
    JsonObjectBuilder attributes = JSON.createObjectBuilder();
    headers.forEach(
        (header, values) -> {
          String name = header.toLowerCase(Locale.ROOT);
          if (name.startsWith(HEADER) && !values.isEmpty()) {
            attributes.add(name.substring(HEADER.length()), decoded(name, values.get(0)));
          }
        });
    Optional<String> type =
        headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
            .flatMap(header -> header.getValue().stream())
            .findFirst();
    type.ifPresent(one -> attributes.add("datacontenttype", one));
    return new CloudEvent(attributes.build(), data(type.orElse("application/json"), body));
  }

  private static JsonObject data(String type, byte[] body) {
    if (body.length == 0) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    String media = type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    JsonObjectBuilder data = JSON.createObjectBuilder();
    if (media.equals("application/json") || media.endsWith("+json")) {
      return named(data.add(DATA, json(body)).build());
    }
    boolean text = media.startsWith("text/") || media.endsWith("/xml") || media.endsWith("+xml");
    return text
        ? data.add(DATA, new String(body, charset(type))).build()
        : data.add(BASE64, Base64.getEncoder().encodeToString(body)).build();
  }

  /** An object says its own names; anything else has the name by which it came. */
  private static JsonObject named(JsonObject event) {
    if (event.get(DATA) instanceof JsonObject object) {
      return object;
    }
    JsonObjectBuilder data = JSON.createObjectBuilder();
    for (String name : List.of(DATA, BASE64)) {
      if (event.containsKey(name) && event.get(name) != JsonValue.NULL) {
        data.add(name, event.get(name));
      }
    }
    return data.build();
  }

  /** Reads JSON; refuses what is none. */
  static JsonValue json(byte[] body) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readValue();
    } catch (JsonException unreadable) {
      throw Refusal.unreadable("", "is not JSON");
    }
  }

  private static Charset charset(String type) {
    String[] named = type.toLowerCase(Locale.ROOT).split("charset=", 2);
    try {
      return named.length < 2
          ? StandardCharsets.UTF_8
          : Charset.forName(named[1].split(";", 2)[0].replace("\"", "").strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Values of headers are percent-encoded UTF-8, in which a plus sign is one. */
  private static String decoded(String header, String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw Refusal.field(header, "must be percent-encoded UTF-8");
    }
  }

  /** An attribute; empty if it is not there or no text. */
  String attribute(String name) {
    return attributes.get(name) instanceof JsonString text ? text.getString() : "";
  }
}
