package takt.profiles;

import java.util.Optional;
import takt.kernel.ProfileId;

/**
 * Everything that is known about a person, for that person (GDPR Art. 15 and 20, rule F7.1). Beside
 * an erasure this is the one way to read a profile without a purpose: whoever shows it to anybody
 * but the person writes that down with {@link Looks}.
 */
public interface PersonalData {

  /** At most so many of each kind are read. */
  int MOST = 10_000;

  /** At most so many events are read at once. */
  int MOST_EVENTS = 10_000;

  /**
   * Everything but the events, under the person's lock: in the caller's transaction or one of its
   * own.
   *
   * @throws takt.consent.UnknownProfile if the profile does not exist, or another absorbed it
   */
  PersonalRecord read(ProfileId profile);

  /**
   * The events, newest first, under the person's lock: in the caller's transaction or one of its
   * own. Fewer than asked for where their properties are long: together about 8,000,000 characters,
   * and at least one event.
   *
   * @param after {@link EventPage#next} of the page before; empty to begin
   * @param limit at most so many, 1 to {@value #MOST_EVENTS}
   * @throws takt.consent.UnknownProfile if the profile does not exist, or another absorbed it
   * @throws IllegalArgumentException if {@code after} is not such a place
   */
  EventPage events(ProfileId profile, Optional<String> after, int limit);
}
