package takt.campaigns;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as it must be written elsewhere (rule G6.4). */
final class Escaping {

  private static final Pattern ADDRESS = Pattern.compile("https://([^/?#]*)(.*)");

  /** What RFC 3986, section 2, lets stand in an address, beside letters and digits. */
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=";

  private static final int ASCII = 0x80;

  private Escaping() {}

  /** For HTML, between tags and within quoted attributes; a new line is a line break. */
  static String html(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      switch (one) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n' -> html.append("<br>\n");
        default -> html.append(one);
      }
    }
    return html.toString();
  }

  /**
   * As an address: what may not stand in one is percent-encoded in UTF-8 (RFC 3986), and a host
   * beyond ASCII is written as IDNA says (RFC 3490). What is encoded already stays.
   *
   * @throws IllegalArgumentException for a host that cannot be written
   */
  static String link(String link) {
    Matcher address = ADDRESS.matcher(link);
    if (!address.matches()) {
      return encoded(link);
    }
    String host = address.group(1);
    boolean plain = host.chars().allMatch(one -> one < ASCII);
    return "https://" + (plain ? encoded(host) : IDN.toASCII(host)) + encoded(address.group(2));
  }

  private static String encoded(String part) {
    StringBuilder encoded = new StringBuilder(part.length());
    for (int at = 0; at < part.length(); ) {
      int point = part.codePointAt(at);
      int next = at + Character.charCount(point);
      if (point == '%' ? isEncoded(part, next) : stays(point)) {
        encoded.appendCodePoint(point);
      } else {
        for (byte one : part.substring(at, next).getBytes(StandardCharsets.UTF_8)) {
          encoded.append("%%%02X".formatted(one & 0xff));
        }
      }
      at = next;
    }
    return encoded.toString();
  }

  private static boolean isEncoded(String part, int at) {
    return at + 2 <= part.length()
        && Character.digit(part.charAt(at), 16) >= 0
        && Character.digit(part.charAt(at + 1), 16) >= 0;
  }

  private static boolean stays(int point) {
    return point < ASCII && (Character.isLetterOrDigit(point) || ALLOWED.indexOf(point) >= 0);
  }
}
