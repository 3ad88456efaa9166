package takt.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of an export: a JSON object (RFC 8259). Numbers are whole; a field that stands twice is
 * refused, as it could say one thing to one reader and another to the next.
 */
final class Line {

  private static final int MOST_DEPTH = 8;

  private final String text;
  private int at;
  private int depth;

  private Line(String text) {
    this.text = text;
  }

  /** Reads a line; throws IllegalArgumentException if it is not a JSON object. */
  static Map<String, Object> parse(String text) {
    Line line = new Line(text);
    Map<String, Object> object = line.object();
    line.space();
    if (line.at < text.length()) {
      throw line.unreadable();
    }
    return object;
  }

  private Object value() {
    if (++depth > MOST_DEPTH) {
      throw unreadable();
    }
    space();
    Object value =
        switch (at < text.length() ? text.charAt(at) : '}') {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          default -> number();
        };
    depth--;
    return value;
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    expect('{');
    if (!next('}')) {
      do {
        space();
        String name = string();
        expect(':');
        if (object.put(name, value()) != null) {
          throw unreadable();
        }
      } while (next(','));
      expect('}');
    }
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    expect('[');
    if (!next(']')) {
      do {
        array.add(value());
      } while (next(','));
      expect(']');
    }
    return array;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char one = text.charAt(at++);
      string.append(one == '\\' ? escaped() : one);
    }
    expect('"');
    return string.toString();
  }

  private char escaped() {
    if (at == text.length()) {
      throw unreadable();
    }
    char kind = text.charAt(at++);
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw unreadable();
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw unreadable();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Long number() {
    int from = at;
    while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
      at++;
    }
    return Long.valueOf(text.substring(from, at));
  }

  private boolean next(char expected) {
    space();
    boolean there = at < text.length() && text.charAt(at) == expected;
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(char expected) {
    if (!next(expected)) {
      throw unreadable();
    }
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException("not JSON at character " + (at + 1));
  }
}
