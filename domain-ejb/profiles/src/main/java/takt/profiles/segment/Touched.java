package takt.profiles.segment;

import java.util.Set;
import takt.kernel.PurposeSet;
import takt.profiles.cel.Needs;
import takt.profiles.definition.DefinedSegment;

/**
 * What new events may have changed of a person.
 *
 * @param permitted what the person permits
 * @param events the names of the events
 * @param interests whether an interest may have changed
 * @param purchases whether purchases or orders may have changed
 * @param attributes whether attributes may have changed
 */
public record Touched(
    PurposeSet permitted,
    Set<String> events,
    boolean interests,
    boolean purchases,
    boolean attributes) {

  /** Copies what it is given. */
  public Touched {
    events = Set.copyOf(events);
  }

  /** Both together, of the same person. */
  public Touched and(Touched other) {
    Set<String> both = new java.util.HashSet<>(events);
    both.addAll(other.events);
    return new Touched(
        other.permitted,
        both,
        interests || other.interests,
        purchases || other.purchases,
        attributes || other.attributes);
  }

  /** Whether the segment may let the person in or out because of it. */
  boolean concerns(DefinedSegment segment) {
    Needs needs = segment.needs();
    return needs.now()
        || (interests && !needs.liked().isEmpty())
        || (purchases && (segment.purchases() || !needs.items().isEmpty()))
        || (attributes && !needs.attributes().isEmpty())
        || needs.orders()
        || events.stream().anyMatch(segment.events()::contains);
  }
}
