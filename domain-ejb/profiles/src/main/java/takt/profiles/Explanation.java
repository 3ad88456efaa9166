package takt.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import takt.kernel.ProfileId;

/**
 * Why things are one profile (rule F1.8): what leads to it, and what it was made of. Holds types of
 * identifiers, never their values.
 *
 * @param profile the profile
 * @param absorbedInto the profile that has absorbed it, if one has
 * @param links what leads to it, oldest first, at most {@value #MOST}
 * @param merges what it absorbed, directly or through another, and what absorbed it, newest first,
 *     at most {@value #MOST}
 */
public record Explanation(
    ProfileId profile, Optional<ProfileId> absorbedInto, List<Link> links, List<Merge> merges) {

  /** An explanation names at most so many of each. */
  public static final int MOST = 1_000;

  /**
   * That an identifier leads to the profile.
   *
   * @param type its type
   * @param origin the profile it goes to in a split
   * @param since when it was led there, if that was recorded
   * @param call by what kind of call, if that was recorded: that of an event such as {@code
   *     IDENTIFY}, {@code CHOICE} where somebody decided something, {@code MAILBOX} where whoever
   *     reads it confirmed it, {@code IMPORT} where a file said it
   */
  public record Link(
      String type, ProfileId origin, Optional<Instant> since, Optional<String> call) {}

  /**
   * That a profile absorbed another.
   *
   * @param kept the profile that went on
   * @param absorbed the other
   * @param at when
   * @param cause why
   * @param undone when and why it was split again, if it was
   */
  public record Merge(
      ProfileId kept, ProfileId absorbed, Instant at, MergeCause cause, Optional<Undone> undone) {}

  /**
   * That a merge was undone.
   *
   * @param at when
   * @param cause by whom, and why
   */
  public record Undone(Instant at, MergeCause cause) {}

  /** Copies what it is given. */
  public Explanation {
    links = List.copyOf(links);
    merges = List.copyOf(merges);
  }
}
