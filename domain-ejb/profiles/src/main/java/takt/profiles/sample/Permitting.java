package takt.profiles.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/** Who permits a purpose now. */
@ApplicationScoped
public class Permitting {

  @Inject Consents consents;

  /** Those of these persons, locked until the transaction ends (rules F9.1 and F15.2). */
  public List<ProfileId> of(List<ProfileId> persons, PurposeCode purpose) {
    Map<ProfileId, Permissions> locked = consents.lock(persons);
    return persons.stream()
        .filter(one -> locked.containsKey(one) && locked.get(one).allow(purpose))
        .toList();
  }
}
