package takt.profiles.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import takt.kernel.Effects;
import takt.kernel.ProfileErased;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * Ends persons of whom nothing is left, as an erasure would (rule F18.3): but nobody asked for it,
 * so there is no certificate, and a file that a company imports may bring them back.
 */
@ApplicationScoped
public class UnusedPersons {

  @Inject Persons persons;
  @Inject PersonalRows rows;
  @Inject Event<ProfileErased> erased;
  @Inject Clock clock;

  /** These profiles and all that they have absorbed. */
  public Set<ProfileId> families(Collection<ProfileId> living) {
    Set<ProfileId> all = new TreeSet<>();
    living.forEach(one -> all.addAll(persons.family(one)));
    return all;
  }

  /**
   * Ends a person. Needs a transaction that holds the locks of all their profiles.
   *
   * @return how many identifiers led to them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int end(ProfileId living) {
    Person person = persons.lock(living);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Effects effects = new Effects();
    rows.delete(person, effects);
    erased.fire(
        new ProfileErased(
            ProfileId.uuid(at),
            person.living(),
            person.absorbed(),
            person.identifiers(),
            PurposeSet.NONE,
            at,
            effects));
    return person.identifiers().size();
  }
}
