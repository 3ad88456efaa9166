package takt.web.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.web.problem.Refusal;

/**
 * The fields of a form, read from the body as it came: the server's own reading of forms finds
 * nothing after a filter has touched the body. A field that is repeated says what it said first.
 */
public final class Form {

  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "content-disposition:\\s*form-data;.*?\\bname=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> fields = new LinkedHashMap<>();

  private Form() {}

  /**
   * Reads a form in either encoding of HTML and RFC 8058 section 3.2.
   *
   * @param type its media type; a form without one is read as one that is encoded as a query
   * @param body what came, bounded by its endpoint
   * @throws Refusal if it is of another type, or cannot be read
   */
  public static Form read(String type, InputStream body) {
    String bytes = bytes(body);
    String media =
        type == null ? URL_ENCODED : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    return switch (media) {
      case URL_ENCODED -> urlEncoded(bytes);
      case MULTIPART -> multipart(type, bytes);
      default ->
          throw new Refusal(
              415,
              "unsupported-media-type",
              "This address takes " + URL_ENCODED + " and " + MULTIPART);
    };
  }

  private static String bytes(InputStream body) {
    try {
      return body == null ? "" : new String(body.readAllBytes(), ISO_8859_1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Form urlEncoded(String body) {
    Form form = new Form();
    for (String pair : body.strip().split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException broken) {
      throw Refusal.unreadable("", "is not a form");
    }
  }

  /** RFC 7578: parts between lines that begin with two hyphens and the boundary. */
  private static Form multipart(String type, String body) {
    Matcher found = BOUNDARY.matcher(type);
    if (!found.find()) {
      throw Refusal.unreadable("", "is a form without a boundary");
    }
    String boundary = found.group(1) == null ? found.group(2) : found.group(1);
    Form form = new Form();
    for (String part : ("\r\n" + body).split(Pattern.quote("\r\n--" + boundary), -1)) {
      int head = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
      if (name.find()) {
        form.add(utf8(name.group(1)), utf8(part.substring(head + 4)));
      }
    }
    return form;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }

  private void add(String name, String value) {
    fields.putIfAbsent(name, value);
  }

  /** What a field says, without space around it; empty if it is not there. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip);
  }
}
