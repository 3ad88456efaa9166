package takt.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody is in a segment now, and why (rule F17.4).
 *
 * @param segment the segment
 * @param since since when they are in it; empty if they are not
 * @param clauses what the condition is made of, in its order; none for a list
 */
public record Membership(Segment segment, Optional<Instant> since, List<Clause> clauses) {

  /** Copies what it is given. */
  public Membership {
    clauses = List.copyOf(clauses);
  }

  /**
   * A part of a condition between {@code &&}, {@code ||} and {@code !}.
   *
   * @param text the part, in CEL
   * @param holds whether it holds; what is not known does not
   * @param facts what is known of what it names
   */
  public record Clause(String text, boolean holds, List<Fact> facts) {

    /** Copies what it is given. */
    public Clause {
      facts = List.copyOf(facts);
    }
  }

  /**
   * What is known of something that a condition names.
   *
   * @param name its name, as the condition writes it
   * @param value its value; empty if it is not known
   */
  public record Fact(String name, Optional<String> value) {}
}
