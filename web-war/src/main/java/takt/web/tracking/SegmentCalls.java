package takt.web.tracking;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import takt.kernel.PurposeSet;
import takt.profiles.EventTimes;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.profiles.SegmentCall;

/** Translates Segment's calls into events, as far as their sender's word counts. */
final class SegmentCalls {

  /** Looked up once: the methods of {@code Json} look for it each time. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final int MOST_NAME = 200;

  private final Instant receivedAt;
  private final boolean trusted;
  private final boolean bot;
  private final Function<String, PurposeSet> meaning;
  private final BiFunction<String, String, Identifier> types;

  /**
   * Calls of one request.
   *
   * @param receivedAt when it came
   * @param trusted whether its word on who somebody is counts
   * @param bot whether a bot made it
   * @param meaning the purposes that a category of consent means
   * @param types makes an identifier of a type's code and a value, as {@code
   *     IdentifierTypes.identifier} does
   */
  SegmentCalls(
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

  /** The events of a batch, in its order; those that cannot be used are left out. */
  List<Sent> batch(JsonObject batch, JsonArray items) {
    List<Sent> events = new ArrayList<>();
    JsonObject context = new SegmentCall("batch", batch).context();
    for (JsonValue item : items) {
      if (item instanceof JsonObject call) {
        JsonObject whole = inherit(call, batch, context);
        call(SegmentCall.text(call, "type"), whole).ifPresent(events::add);
      }
    }
    return events;
  }

  /** One call; empty if it cannot be used. */
  Optional<Sent> call(String type, JsonObject fields) {
    SegmentCall call = new SegmentCall(type, fields);
    return event(call).map(event -> Sent.of(event, call.context(), bot, meaning));
  }

  private Optional<IncomingEvent> event(SegmentCall call) {
    Optional<Identifier> customer =
        trusted ? identifier(Identifier.Type.CUSTOMER, call.text("userId")) : Optional.empty();
    String visiting = call.visitor(trusted);
    Optional<Identifier> visitor = identifier(Identifier.Type.ANONYMOUS, visiting);
    List<Identifier> others = trusted ? call.others(types) : List.of();
    String name = call.name();
    boolean known = !visiting.isEmpty() || !call.text("userId").isEmpty() || !others.isEmpty();
    if (!known || name.isBlank() || name.length() > MOST_NAME) {
      return Optional.empty();
    }
    return Optional.of(
        new IncomingEvent(
            call.messageId().orElseGet(() -> UUID.randomUUID().toString()),
            call.kind(),
            name,
            customer,
            visitor,
            others,
            at(call),
            call.properties()));
  }

  private Instant at(SegmentCall call) {
    return new EventTimes(receivedAt)
        .of(
            call.text("timestamp"),
            call.text("originalTimestamp"),
            call.text("sentAt"),
            trusted && !call.text("receivedAt").isEmpty());
  }

  /** A batch's context and time of sending are its items', where they have none of their own. */
  private static JsonObject inherit(JsonObject call, JsonObject batch, JsonObject context) {
    boolean sent = !call.containsKey("sentAt") && batch.containsKey("sentAt");
    if (context.isEmpty() && !sent) {
      return call;
    }
    JsonObjectBuilder whole = JSON.createObjectBuilder(call);
    if (!context.isEmpty()) {
      JsonObjectBuilder merged = JSON.createObjectBuilder(context);
      new SegmentCall("", call).context().forEach(merged::add);
      whole.add("context", merged);
    }
    if (sent) {
      whole.add("sentAt", batch.get("sentAt"));
    }
    return whole.build();
  }

  private static Optional<Identifier> identifier(Identifier.Type type, String value) {
    return value.isBlank() || value.length() > Identifier.MOST
        ? Optional.empty()
        : Optional.of(new Identifier(type, value));
  }
}
