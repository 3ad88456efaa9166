package takt.consent;

import java.util.Collection;
import java.util.List;
import java.util.Set;
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

  /** The name of what stays, though it is over, as its person's data are restricted (C14.1). */
  String RESTRICTED = "restricted";

  /** A preview counts at most so many things of a kind. */
  int MOST_COUNTED = 1_000_000;

  /** The module's name. */
  String module();

  /**
   * Counts what {@link #end} would do for everybody but those whose data are restricted, and what
   * {@link #keep} would for these, without changing anything.
   *
   * @param restricted whose data are restricted
   * @return whether everything was counted
   */
  boolean preview(RetentionEnds ends, Set<ProfileId> restricted, Effects counts);

  /** The next persons of whom something is over, after this one in the order of their keys. */
  List<ProfileId> due(RetentionEnds ends, ProfileId after, int most);

  /**
   * Whose permissions are to be locked together before {@link #end} for these: they themselves, and
   * who else belongs to them.
   */
  default Collection<ProfileId> locked(List<ProfileId> due) {
    return due;
  }

  /** Of which of these living persons something is left once what is over is gone. */
  Set<ProfileId> holding(RetentionEnds ends, Collection<ProfileId> whom);

  /** Lets go of what is over. Needs a transaction that has locked the person's permissions. */
  void end(ProfileId profile, RetentionEnds ends, Effects counts);

  /** Counts what is over, and stays as long as the person's data are restricted. */
  void keep(ProfileId profile, RetentionEnds ends, Effects counts);
}
