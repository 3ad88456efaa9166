package takt.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;

/**
 * The desk at which requests of persons are kept until they are answered (rules F7.6 to F7.10).
 * Each change is made in the caller's transaction or one of its own, and written into the request's
 * history.
 */
public interface PersonRequests {

  /** At most so many requests are open. */
  int MOST_OPEN = 100_000;

  /** At most so many requests of one person are read. */
  int MOST_ABOUT = 1_000;

  /**
   * Writes a request down.
   *
   * @throws IllegalArgumentException if it is said to have come in the future, or more than a year
   *     ago
   * @throws TooManyRequests if {@value #MOST_OPEN} are open
   */
  PersonRequest receive(NewRequest request, Staff by);

  /** A request, as it stands. */
  Optional<PersonRequest> find(UUID id);

  /**
   * Requests, oldest first.
   *
   * @param state only those in this state; empty for all
   * @param overdue only those that are open though their last day is over
   * @param after the last one already read; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<PersonRequest> list(
      Optional<PersonRequest.State> state, boolean overdue, Optional<UUID> after, int limit);

  /**
   * Writes down whose it is, and how that was proven (rule F7.8).
   *
   * @throws UnknownRequest if there is none of this id
   * @throws RequestChanged if the revision is another
   * @throws RequestOver if it was answered or refused
   * @throws takt.consent.UnknownProfile if the profile was never opened
   */
  PersonRequest identify(
      UUID id, long revision, ProfileId profile, PersonRequest.Check check, Staff by);

  /**
   * Extends its time (Art. 12(3) sentence 2). The caller tells the person in the same transaction.
   *
   * @param until the new last day
   * @param because why, for the person, 1 to {@value PersonRequest#MOST_REASON} characters
   * @throws UnknownRequest if there is none of this id
   * @throws RequestChanged if the revision is another
   * @throws RequestOver if it was answered or refused
   * @throws ExtensionTooLate if its first month is over, or it was extended before
   * @throws IllegalArgumentException if the day is no later than the last one, or later than {@link
   *     Deadline#latest}
   */
  PersonRequest extend(UUID id, long revision, LocalDate until, String because, Staff by);

  /**
   * Writes down that it was answered (rule F7.8).
   *
   * @throws UnknownRequest if there is none of this id
   * @throws RequestChanged if the revision is another
   * @throws RequestOver if it was answered or refused before
   * @throws NotIdentified if nobody has proven whose it is
   */
  PersonRequest answer(UUID id, long revision, Staff by);

  /**
   * Writes down that it was refused, and why (Art. 12(4)).
   *
   * @throws UnknownRequest if there is none of this id
   * @throws RequestChanged if the revision is another
   * @throws RequestOver if it was answered or refused before
   */
  PersonRequest refuse(UUID id, long revision, PersonRequest.Refusal refusal, Staff by);

  /**
   * The requests of a person, with every profile that is taken for theirs: oldest first, at most
   * {@value #MOST_ABOUT}.
   */
  List<PersonRequest> about(ProfileId profile);

  /** How many requests are open. */
  long openCount();

  /** How many are open though their last day is over. */
  long overdueCount();
}
