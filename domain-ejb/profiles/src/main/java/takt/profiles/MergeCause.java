package takt.profiles;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why two profiles became one, or two again (rule F1.8). Holds no value of an identifier.
 *
 * @param kind what decided it
 * @param types the types of the identifiers that a call named together, ascending; for an event
 * @param call what kind of call it was, such as {@code IDENTIFY}; for an event
 * @param by the id of the key of whoever decided it; for staff
 * @param reason why they did, 1 to 500 characters, if they said so; for staff
 */
public record MergeCause(
    Kind kind,
    List<String> types,
    Optional<String> call,
    Optional<String> by,
    Optional<String> reason) {

  /** The longest reason, in characters. */
  public static final int LONGEST_REASON = 500;

  /** It was before Takt recorded causes. */
  public static final MergeCause UNKNOWN =
      new MergeCause(Kind.UNKNOWN, List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** What decides that two profiles are one. */
  public enum Kind {
    /** A call that named both. */
    EVENT,
    /** Somebody of the company. */
    STAFF,
    /** Not recorded. */
    UNKNOWN
  }

  /** Copies what it is given; refuses an overlong reason. */
  public MergeCause {
    Objects.requireNonNull(kind, "kind");
    types = List.copyOf(types);
    if (reason.isPresent() && reason.get().length() > LONGEST_REASON) {
      throw new IllegalArgumentException("A reason has at most " + LONGEST_REASON + " characters");
    }
  }

  /** A call named identifiers of these types together. */
  public static MergeCause event(List<String> types, String call) {
    return new MergeCause(Kind.EVENT, types, Optional.of(call), Optional.empty(), Optional.empty());
  }

  /** Somebody of the company decided it. */
  public static MergeCause staff(String by, Optional<String> reason) {
    return new MergeCause(Kind.STAFF, List.of(), Optional.empty(), Optional.of(by), reason);
  }
}
