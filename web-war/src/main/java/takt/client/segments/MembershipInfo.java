package takt.client.segments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether somebody is in a segment now, and why.
 *
 * @param profile who
 * @param segment the segment's code
 * @param member whether they are in it
 * @param since since when
 * @param clauses the parts of its condition; none for a list
 */
public record MembershipInfo(
    UUID profile,
    @Schema(examples = "runs-far") String segment,
    boolean member,
    Instant since,
    List<Clause> clauses) {

  /**
   * A part of the condition.
   *
   * @param text the part, in CEL
   * @param holds whether it holds
   * @param facts what is known of what it names
   */
  public record Clause(String text, boolean holds, List<Known> facts) {}

  /** What a condition names, and its value; without one if it is not known. */
  public record Known(String name, String value) {}
}
