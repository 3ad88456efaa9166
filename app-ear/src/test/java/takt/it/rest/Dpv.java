package takt.it.rest;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds JSON-LD documents against the W3C Data Privacy Vocabulary 2.3 and the fields that its
 * profile of ISO/IEC TS 27560 must have (w3c/dpv, guide consent-27560). A document's words are
 * looked up in the vocabulary's own list; nothing is fetched.
 */
final class Dpv {

  private static final String DPV = "https://w3id.org/dpv#";
  private static final String GDPR = "https://w3id.org/dpv/legal/eu/gdpr#";
  private static final String STATUS = DPV + "ConsentStatus";
  private static final String PROFILES = "https://w3id.org/dpv/schema/dpv-27560#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final Set<String> PROFILE_NAMES = Set.of("record-eu-gdpr", "receipt-eu-gdpr");
  private static final List<String> OTHERS =
      List.of(DCT, "https://schema.org/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  /** What a node of a type must have. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          DPV + "ConsentReceipt",
          List.of(
              DCT + "conformsTo", DPV + "hasIdentifier", DCT + "created", has("RecordOfActivity")),
          DPV + "ConsentRecord",
          Stream.concat(
                  Stream.of(DCT + "conformsTo", DCT + "identifier"),
                  Stream.of(
                          "Identifier",
                          "DataSubject",
                          "Notice",
                          "Process",
                          "DataController",
                          "LegalBasis",
                          "ConsentControl",
                          "Jurisdiction",
                          "Right",
                          "Entity",
                          "ConsentStatus")
                      .map(Dpv::has))
              .toList(),
          DPV + "ConsentNotice",
          List.of(DCT + "language"),
          DPV + "Process",
          List.of(has("Purpose"), has("PersonalData"), has("StorageCondition"), has("Recipient")),
          DPV + "StorageDuration",
          List.of(has("Duration")),
          DPV + "StorageLocation",
          List.of(has("Location")),
          DPV + "WithdrawConsent",
          List.of(DPV + "isExercisedAt"),
          DPV + "DataController",
          List.of(has("Name"), has("Identifier"), has("Address"), has("Contact")),
          STATUS,
          List.of(DPV + "isIndicatedAtTime", DPV + "isIndicatedBy", has("Duration")));

  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, Set<String>> parents = new HashMap<>();

  private Dpv() {}

  /** The vocabulary, as it lies beside the tests. */
  static Dpv read() {
    Dpv vocabulary = new Dpv();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Dpv.class.getResourceAsStream("/dpv/terms.csv"), StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split(",", -1)).forEach(vocabulary::add);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return vocabulary;
  }

  private void add(String[] term) {
    String iri = full(term[0]);
    kinds.put(iri, term[1]);
    Set<String> above = new HashSet<>();
    Stream.of(term[2].split(" ")).filter(one -> !one.isEmpty()).forEach(p -> above.add(full(p)));
    parents.put(iri, above);
  }

  private static String full(String term) {
    return term.replaceFirst("^dpv:", DPV).replaceFirst("^eu-gdpr:", GDPR);
  }

  private static String has(String what) {
    return DPV + "has" + what;
  }

  /** Everything that is wrong with a document; nothing if it is as it should be. */
  List<String> faults(String document) {
    List<String> faults = new ArrayList<>();
    JsonArray expanded = expand(document);
    if (expanded.isEmpty()) {
      faults.add("the document says nothing");
    }
    Map<String, JsonObject> described = new HashMap<>();
    nodes(expanded).forEach(node -> describe(node, described));
    nodes(expanded).forEach(node -> check(node, described, faults));
    return faults;
  }

  private static JsonArray expand(String document) {
    try {
      return JsonLd.expand(JsonDocument.of(new StringReader(document)))
          .loader(
              (address, options) -> {
                throw new JsonLdError(
                    JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "Not by itself: " + address);
              })
          .get();
    } catch (JsonLdError broken) {
      throw new AssertionError(document, broken);
    }
  }

  private static Stream<JsonObject> nodes(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array.stream().flatMap(Dpv::nodes);
    }
    if (value instanceof JsonObject object) {
      return Stream.concat(Stream.of(object), object.values().stream().flatMap(Dpv::nodes));
    }
    return Stream.empty();
  }

  private static void describe(JsonObject node, Map<String, JsonObject> described) {
    if (node.containsKey("@id") && node.size() > 1) {
      described.put(node.getString("@id"), node);
    }
  }

  private void check(JsonObject node, Map<String, JsonObject> described, List<String> faults) {
    if (node.containsKey("@value")) {
      return;
    }
    for (String type : types(node)) {
      if (!"class".equals(kinds.get(type)) && OTHERS.stream().noneMatch(type::startsWith)) {
        faults.add("no class: " + type);
      }
      for (Map.Entry<String, List<String>> one : NEEDED.entrySet()) {
        boolean status = one.getKey().equals(STATUS) && descends(type, STATUS);
        if (status || type.equals(one.getKey())) {
          one.getValue().stream()
              .filter(property -> !node.containsKey(property))
              .forEach(property -> faults.add(type + " lacks " + property));
        }
      }
    }
    for (String property : node.keySet()) {
      if (!property.startsWith("@")) {
        checkProperty(property, node.getJsonArray(property), described, faults);
      }
    }
    if (node.containsKey("@id")) {
      checkName(node.getString("@id"), described, faults);
    }
  }

  private void checkName(String id, Map<String, JsonObject> described, List<String> faults) {
    boolean profile =
        id.startsWith(PROFILES) && PROFILE_NAMES.contains(id.substring(PROFILES.length()));
    boolean term = kinds.containsKey(id);
    boolean web = id.startsWith("http") && !id.startsWith("https://w3id.org/");
    if (!profile && !term && !web && !described.containsKey(id)) {
      faults.add("nobody describes " + id);
    }
  }

  private void checkProperty(
      String property, JsonArray values, Map<String, JsonObject> described, List<String> faults) {
    if (OTHERS.stream().anyMatch(property::startsWith)) {
      return;
    }
    if (!"property".equals(kinds.get(property))) {
      faults.add("no property: " + property);
      return;
    }
    String range = property.replace("#has", "#");
    if (property.contains("#has") && "class".equals(kinds.get(range))) {
      for (JsonValue value : values) {
        if (!is(value.asJsonObject(), range, described)) {
          faults.add(property + " is not of " + range + ": " + value);
        }
      }
    }
  }

  /** Whether a value is a term below this class, or a node of it, here or where it is described. */
  private boolean is(JsonObject value, String range, Map<String, JsonObject> described) {
    String id = value.getString("@id", "");
    JsonObject node = value.containsKey("@type") ? value : described.getOrDefault(id, value);
    return descends(id, range) || types(node).stream().anyMatch(type -> descends(type, range));
  }

  private boolean descends(String term, String ancestor) {
    return term.equals(ancestor)
        || parents.getOrDefault(term, Set.of()).stream().anyMatch(one -> descends(one, ancestor));
  }

  private static List<String> types(JsonObject node) {
    return node.containsKey("@type") && node.get("@type") instanceof JsonArray types
        ? types.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()
        : List.of();
  }
}
