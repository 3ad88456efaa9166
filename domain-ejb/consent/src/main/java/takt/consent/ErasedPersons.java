package takt.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/** What consent does for the erasure of persons, and what outlives it (rules C16.1 to C16.5). */
public interface ErasedPersons {

  /**
   * Locks the permissions of all profiles of a person, in the order of their keys, even of those
   * that are closed. Needs a transaction.
   *
   * @throws UnknownProfile if the permissions of one were never opened
   */
  void lock(Collection<ProfileId> profiles);

  /**
   * From now on, nobody can use these profiles, choose for them or read what they permit: they are
   * unknown. Needs a transaction that has locked them; those closed already stay so.
   */
  void close(Collection<ProfileId> profiles, Instant at);

  /**
   * What somebody who was erased had denied as a whole, by each identifier that led to them; those
   * by which nobody had are left out.
   */
  Map<KnownBy, PurposeSet> denied(Collection<KnownBy> identifiers);

  /**
   * Lets what was denied before an erasure hold for the profiles to which the same identifiers lead
   * now, with the clean-up of every module (rule C16.3). Needs a transaction that holds their locks
   * or has made them.
   *
   * @param linked the identifiers, with the profiles to which they lead from now on
   * @return the profiles that permit less than before
   */
  Set<ProfileId> recall(Map<KnownBy, ProfileId> linked);
}
