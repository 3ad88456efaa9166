package takt.consent;

import java.util.List;
import takt.kernel.Effects;
import takt.kernel.ProfileId;

/**
 * What a module keeps of persons for purposes, and lets go of when their retention is over (rule
 * C15.1). A thing that loses a purpose is counted under its kind as {@link #ENDED} and the code,
 * one that loses its last as {@link #DELETED}.
 */
public interface RetainedData {

  /** Begins the name of what lost a purpose; its code follows. */
  String ENDED = "ended ";

  /** The name of what is gone. */
  String DELETED = "deleted";

  /** A preview counts at most so many things of a kind. */
  int MOST_COUNTED = 1_000_000;

  /** The module's name. */
  String module();

  /**
   * Counts what {@link #end} would do for everybody, without changing anything.
   *
   * @return whether everything was counted
   */
  boolean preview(RetentionEnds ends, Effects counts);

  /** The next persons of whom something is over, after this one in the order of their keys. */
  List<ProfileId> due(RetentionEnds ends, ProfileId after, int most);

  /** Lets go of what is over. Needs a transaction that has locked the person's permissions. */
  void end(ProfileId profile, RetentionEnds ends, Effects counts);
}
