package takt.web.profiles;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.EventPage.KnownEvent;
import takt.profiles.Identifier;
import takt.profiles.PersonalRecord;
import takt.profiles.PersonalRecord.KnownAttribute;
import takt.profiles.PersonalRecord.KnownIdentifier;
import takt.profiles.SegmentCall;

/**
 * What a person provided and did, as calls of Segment's HTTP API: the way back of what takes them
 * in. Not thread-safe; lives for one copy.
 */
final class PortableCalls {

  private static final JsonProvider JSON = JsonProvider.provider();

  /** The source of what the company concluded by itself: nobody provided it. */
  private static final String INFERRED = "inferred";

  private final PersonalRecord known;
  private final PurposeSet portable;
  private boolean introduced;

  /**
   * For one person.
   *
   * @param portable the purposes whose data can be taken along: those on consent or contract
   */
  PortableCalls(PersonalRecord known, PurposeSet portable) {
    this.known = known;
    this.portable = portable;
  }

  /** The calls of these events; before the first ones those of facts that no event tells. */
  List<Object> of(List<KnownEvent> events, boolean first) {
    List<Object> calls = new ArrayList<>();
    if (first) {
      facts().forEach((when, traits) -> calls.add(facts(when, traits)));
    }
    for (KnownEvent event : events) {
      PurposeSet purposes = event.purposes().and(portable);
      if (!purposes.isEmpty()) {
        calls.add(event(event, purposes));
      }
    }
    if (first && calls.isEmpty() && !known.identifiers().isEmpty()) {
      calls.add(facts(new Learnt(known.since(), portable, ""), JSON.createObjectBuilder()));
    }
    return calls;
  }

  /** What came at once: of one source, as each has its own value of a fact. */
  private record Learnt(Instant at, PurposeSet purposes, String source) {}

  private Map<Learnt, JsonObjectBuilder> facts() {
    Map<Learnt, JsonObjectBuilder> all = new LinkedHashMap<>();
    for (KnownAttribute one : known.attributes()) {
      PurposeSet purposes = one.purposes().and(portable);
      if (!one.told() && !INFERRED.equals(one.source()) && !purposes.isEmpty()) {
        all.computeIfAbsent(
                new Learnt(one.since(), purposes, one.source()), when -> JSON.createObjectBuilder())
            .add(one.name(), value(one.value()));
      }
    }
    return all;
  }

  /** An empty one says that none is right. */
  private static JsonValue value(String stored) {
    return stored.isEmpty() ? JsonValue.NULL : JSON.createValue(stored);
  }

  private JsonObject facts(Learnt when, JsonObjectBuilder traits) {
    String key = when.at() + " " + when.purposes().canonical() + " " + when.source();
    return call("identify", JsonValue.EMPTY_JSON_OBJECT, when.purposes())
        .add("traits", traits)
        .add("timestamp", when.at().toString())
        .add("messageId", "facts-" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  private JsonObject event(KnownEvent event, PurposeSet purposes) {
    SegmentCall own = SegmentCall.of(event.kind(), event.name(), event.properties());
    JsonObjectBuilder call = call(own.type(), own.context(), purposes);
    own.fields()
        .forEach(
            (field, value) -> {
              if (!field.equals("type") && !field.equals("context")) {
                call.add(field, value);
              }
            });
    return call.add("timestamp", event.at().toString()).add("messageId", event.messageId()).build();
  }

  /** A call's beginning: of what type, by whom, and its context. */
  private JsonObjectBuilder call(String type, JsonObject context, PurposeSet purposes) {
    JsonObjectBuilder call = JSON.createObjectBuilder().add("type", type);
    Optional<String> customer = identifier(Identifier.Type.CUSTOMER);
    call.add(
        customer.isPresent() ? "userId" : "anonymousId",
        customer
            .or(() -> identifier(Identifier.Type.ANONYMOUS))
            .orElseGet(known.profile()::toString));
    JsonArrayBuilder codes = JSON.createArrayBuilder();
    purposes.codes().stream().map(PurposeCode::value).forEach(codes::add);
    JsonObjectBuilder whole = JSON.createObjectBuilder(context).add("purposes", codes);
    if (!introduced) {
      introduced = true;
      whole.add("externalIds", identifiers());
    }
    return call.add("context", whole);
  }

  /** Everything that leads to the person, once, as Segment writes it. */
  private JsonArrayBuilder identifiers() {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    for (KnownIdentifier one : known.identifiers()) {
      all.add(
          JSON.createObjectBuilder()
              .add("id", one.identifier().value())
              .add("type", one.identifier().type().code())
              .add("collection", "users")
              .add("encoding", "none"));
    }
    return all;
  }

  private Optional<String> identifier(Identifier.Type type) {
    return known.identifiers().stream()
        .map(KnownIdentifier::identifier)
        .filter(one -> one.type().equals(type))
        .map(Identifier::value)
        .findFirst();
  }
}
