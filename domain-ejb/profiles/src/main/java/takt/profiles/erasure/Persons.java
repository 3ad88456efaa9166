package takt.profiles.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import takt.consent.ErasedPersons;
import takt.consent.UnknownProfile;
import takt.kernel.KnownBy;
import takt.kernel.ProfileId;
import takt.platform.Statements;
import takt.profiles.identity.Identities;

/** Finds everything that a person is, under their locks. */
@ApplicationScoped
class Persons {

  private static final String ABSORBED =
      "select absorbed from profiles.merging where kept = any(?) and undone_at is null";

  private static final String IDENTIFIERS =
      "select type, code from profiles.identifier where profile_id = any(?)";

  @Inject Identities identities;
  @Inject ErasedPersons erased;
  @Inject Statements statements;

  /**
   * Locks all profiles of the person to whom this one belongs. Needs a transaction.
   *
   * @throws UnknownProfile if there is no such profile
   */
  Person lock(ProfileId profile) {
    Set<ProfileId> known = family(profile);
    erased.lock(known);
    // A merge or a split may have come before the locks were held: then look again.
    for (Set<ProfileId> now = family(profile); !now.equals(known); now = family(profile)) {
      known = now;
      erased.lock(known);
    }
    ProfileId living = living(profile);
    Set<ProfileId> absorbed = new TreeSet<>(known);
    absorbed.remove(living);
    return new Person(living, absorbed, identifiers(known));
  }

  /** The person's living profile, and all that it has absorbed. */
  Set<ProfileId> family(ProfileId profile) {
    Set<ProfileId> all = new TreeSet<>(Set.of(living(profile)));
    Set<ProfileId> last = all;
    while (!last.isEmpty()) {
      Set<ProfileId> next =
          new TreeSet<>(
              statements.query(
                  ABSORBED,
                  row -> new ProfileId(row.getObject(1, UUID.class)),
                  (Object) keys(last)));
      next.removeAll(all);
      all.addAll(next);
      last = next;
    }
    return all;
  }

  private ProfileId living(ProfileId profile) {
    ProfileId living = profile;
    Optional<ProfileId> by = identities.absorber(living);
    while (by.isPresent()) {
      living = by.get();
      by = identities.absorber(living);
    }
    if (!identities.exists(living)) {
      throw new UnknownProfile(profile);
    }
    return living;
  }

  private Set<KnownBy> identifiers(Set<ProfileId> profiles) {
    return new HashSet<>(
        statements.query(
            IDENTIFIERS,
            row -> new KnownBy(row.getString(1), row.getString(2)),
            (Object) keys(profiles)));
  }

  private static UUID[] keys(Set<ProfileId> profiles) {
    return profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
  }
}
