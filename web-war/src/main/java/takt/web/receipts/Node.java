package takt.web.receipts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import takt.kernel.Language;

/** A node of a JSON-LD document (JSON-LD 1.1 section 3), its properties in the order given. */
final class Node {

  private static final String TYPE = "@type";
  private static final String VALUE = "@value";

  private final Map<String, Object> properties = new LinkedHashMap<>();

  private Node() {}

  /** A node without a name of its own. */
  static Node of(String... types) {
    return new Node().put(TYPE, types.length == 1 ? types[0] : List.of(types));
  }

  /** A node that is described elsewhere, or is a term of a vocabulary. */
  static Node named(String iri) {
    return new Node().id(iri);
  }

  /** A point in time. */
  static Node time(Instant at) {
    return new Node().put(VALUE, at.toString()).put(TYPE, "xsd:dateTime");
  }

  /** So many days. */
  static Node days(int days) {
    return new Node().put(VALUE, "P" + days + "D").put(TYPE, "xsd:duration");
  }

  /** A text in a language. */
  static Node text(String text, Language language) {
    return new Node().put(VALUE, text).put("@language", language.tag());
  }

  Node id(String iri) {
    properties.put("@id", iri);
    return this;
  }

  /** Adds a property: a text, a node, or several. */
  Node put(String property, Object value) {
    if (!(value instanceof Collection<?> all) || !all.isEmpty()) {
      properties.put(property, value);
    }
    return this;
  }

  /** Its JSON. */
  @JsonValue
  Map<String, Object> properties() {
    return properties;
  }
}
