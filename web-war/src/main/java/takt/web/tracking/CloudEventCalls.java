package takt.web.tracking;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import takt.kernel.PurposeSet;
import takt.profiles.EventTimes;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.SegmentCall;
import takt.web.problem.Refusal;

/**
 * Makes Takt's events of CloudEvents (rules T.20 to T.23, T.25). What Takt does not use of an
 * event's attributes is kept in its properties beside its context, in {@code $context}.
 */
final class CloudEventCalls {

  private static final JsonProvider JSON = JsonProvider.provider();

  private static final int MOST = 32 * 1024;
  private static final int MOST_TYPE = 200;
  private static final int MOST_TEXT = 1_000;
  private static final String CUSTOMER = "customer";
  private static final String VISITOR = "visitor";
  private static final String SUBJECT = "subject";

  /** What Takt uses, or what is said by where it stands. */
  private static final Set<String> USED =
      Set.of("specversion", "id", "type", "time", "datacontenttype", CUSTOMER, VISITOR);

  private final Instant receivedAt;
  private final boolean trusted;
  private final boolean bot;
  private final Function<String, PurposeSet> meaning;
  private final BiFunction<String, String, Identifier> types;

  /**
   * Events of one request.
   *
   * @param receivedAt when it came
   * @param trusted whether its word on who somebody is counts
   * @param bot whether a bot made it
   * @param meaning the purposes that a category of consent means
   * @param types makes an identifier of a type's code and a value, as {@code
   *     IdentifierTypes.identifier} does
   */
  CloudEventCalls(
      Instant receivedAt,
      boolean trusted,
      boolean bot,
      Function<String, PurposeSet> meaning,
      BiFunction<String, String, Identifier> types) {
    this.receivedAt = receivedAt;
    this.trusted = trusted;
    this.bot = bot;
    this.meaning = meaning;
    this.types = types;
  }

  /**
   * Makes an event of a CloudEvent, with what its data's context says (rule T.25).
   *
   * @param at what stands before the name of an attribute to point at it
   * @throws Refusal that names the attribute that is wrong
   */
  Sent sent(CloudEvent event, String at) {
    SegmentCall said = new SegmentCall("track", event.data());
    return Sent.of(event(event, said, at), said.context(), bot, meaning);
  }

  private IncomingEvent event(CloudEvent event, SegmentCall said, String at) {
    if (!event.attribute("specversion").equals("1.0")) {
      throw Refusal.field(at + "specversion", "must be 1.0");
    }
    String id = bounded(event, at, "id", MOST_TEXT);
    String source = bounded(event, at, "source", MOST_TEXT);
    String type = bounded(event, at, "type", MOST_TYPE);
    Optional<Identifier> customer = trusted ? named(event, at, CUSTOMER) : Optional.empty();
    Optional<Identifier> visitor = named(event, at, VISITOR);
    List<Identifier> others = trusted ? said.others(types) : List.of();
    if (customer.isEmpty() && visitor.isEmpty() && others.isEmpty()) {
      throw Refusal.field(
          at + SUBJECT,
          "must name the person, as customer:… or visitor:…, or the attributes customer or visitor"
              + " or its data's context.externalIds must; a browser names its visitor");
    }
    JsonObject properties = properties(event, said.context());
    if (properties.toString().getBytes(StandardCharsets.UTF_8).length > MOST) {
      throw Refusal.field(at + "data", "must have at most " + MOST + " bytes");
    }
    return new IncomingEvent(
        messageId(source, id),
        IncomingEvent.Kind.TRACK,
        type,
        customer,
        visitor,
        others,
        time(event, at),
        properties);
  }

  /** Source and id together are the event's key (CloudEvents 1.0, section 3.1.1). */
  private static String messageId(String source, String id) {
    String key = source + "\n" + id;
    return "ce-" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String bounded(CloudEvent event, String at, String name, int most) {
    String value = event.attribute(name);
    if (value.isBlank() || value.length() > most || value.indexOf('\0') >= 0) {
      throw Refusal.field(at + name, "must have 1 to " + most + " characters, no NUL");
    }
    return value;
  }

  /** By the attribute of that name, else by the subject. */
  private static Optional<Identifier> named(CloudEvent event, String at, String kind) {
    String subject = event.attribute(SUBJECT);
    boolean own = event.attributes().containsKey(kind);
    String value = own ? event.attribute(kind) : "";
    if (!own && subject.startsWith(kind + ":")) {
      value = subject.substring(kind.length() + 1);
    } else if (!own) {
      return Optional.empty();
    }
    if (value.isBlank() || value.length() > Identifier.MOST || value.indexOf('\0') >= 0) {
      throw Refusal.field(
          at + (own ? kind : SUBJECT),
          "must name the person in 1 to " + Identifier.MOST + " characters, no NUL");
    }
    return Optional.of(
        kind.equals(CUSTOMER) ? Identifier.customer(value) : Identifier.anonymous(value));
  }

  private Instant time(CloudEvent event, String at) {
    if (!event.attributes().containsKey("time")) {
      return receivedAt;
    }
    return EventTimes.read(event.attribute("time"))
        .map(time -> time.isAfter(receivedAt) ? receivedAt : time)
        .orElseThrow(() -> Refusal.field(at + "time", "must be a time by RFC 3339, from 1970 on"));
  }

  private static JsonObject properties(CloudEvent event, JsonObject said) {
    JsonObjectBuilder context = JSON.createObjectBuilder();
    event
        .attributes()
        .forEach(
            (name, value) -> {
              boolean person = name.equals(SUBJECT) && namesPerson(event.attribute(SUBJECT));
              if (!USED.contains(name) && !person) {
                context.add(name, value);
              }
            });
    JsonObjectBuilder all = JSON.createObjectBuilder(event.data());
    if (!said.isEmpty()) {
      all.remove("context");
    }
    return all.add(IncomingEvent.CONTEXT, JSON.createObjectBuilder(said).add("cloudevent", context))
        .build();
  }

  private static boolean namesPerson(String subject) {
    return subject.startsWith(CUSTOMER + ":") || subject.startsWith(VISITOR + ":");
  }
}
