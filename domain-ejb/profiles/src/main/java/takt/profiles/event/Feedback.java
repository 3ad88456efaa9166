package takt.profiles.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import takt.kernel.ComplaintReceived;
import takt.kernel.FeedbackReceived;
import takt.kernel.PurposeSet;
import takt.profiles.IncomingEvent;
import takt.profiles.identity.Owner;

/** Tells the other modules what became of decisions. */
@ApplicationScoped
class Feedback {

  private static final Map<String, FeedbackReceived.Kind> KINDS =
      Map.of(
          "Message Shown", FeedbackReceived.Kind.EXPOSED,
          "Message Clicked", FeedbackReceived.Kind.CLICKED);

  /** The second is what mail services send to Segment about a mail reported as spam. */
  private static final Set<String> COMPLAINTS =
      Set.of("Message Complained", "Email Marked as Spam");

  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Inject Event<FeedbackReceived> received;
  @Inject Event<ComplaintReceived> complained;

  void tell(List<BoundEvent> events) {
    for (BoundEvent one : events) {
      if (one.event().kind() == IncomingEvent.Kind.TRACK) {
        tell(one);
      }
    }
  }

  private void tell(BoundEvent one) {
    FeedbackReceived.Kind kind = KINDS.get(one.event().name());
    if (kind != null) {
      decision(one.event())
          .ifPresent(
              id -> received.fire(new FeedbackReceived(one.owner().profile(), id, kind, one.at())));
    } else if (COMPLAINTS.contains(one.event().name())) {
      complained.fire(
          new ComplaintReceived(
              one.owner().profile(), one.purposes(), decision(one.event()), one.at()));
    }
  }

  /**
   * Tells of a complaint that may be used for nothing, and so is not stored, if it names a
   * decision: that one says what to be silent about.
   */
  void tellUnbound(IncomingEvent event, Owner owner, Instant at) {
    if (event.kind() == IncomingEvent.Kind.TRACK
        && COMPLAINTS.contains(event.name())
        && !owner.permitted().isEmpty()) {
      Optional<UUID> decision = decision(event);
      if (decision.isPresent()) {
        complained.fire(new ComplaintReceived(owner.profile(), PurposeSet.NONE, decision, at));
      }
    }
  }

  private static Optional<UUID> decision(IncomingEvent event) {
    return event.properties().get("decisionId") instanceof JsonString text
            && ID.matcher(text.getString()).matches()
        ? Optional.of(UUID.fromString(text.getString()))
        : Optional.empty();
  }
}
