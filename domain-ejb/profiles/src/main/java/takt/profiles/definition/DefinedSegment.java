package takt.profiles.definition;

import java.util.Optional;
import java.util.Set;
import takt.profiles.Segment;
import takt.profiles.cel.Condition;
import takt.profiles.cel.Needs;

/**
 * A segment that is kept.
 *
 * @param id its key
 * @param segment what the company says
 * @param condition its condition, ready to be asked; empty for a list
 * @param needs what the condition names, with the attributes of the scales that it names
 * @param events the names of the events that its traits and counts look at
 * @param purchases whether one of its traits looks at purchases
 */
public record DefinedSegment(
    int id,
    Segment segment,
    Optional<Condition> condition,
    Needs needs,
    Set<String> events,
    boolean purchases) {}
