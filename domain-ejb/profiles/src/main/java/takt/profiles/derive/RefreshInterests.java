package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.platform.Atomic;

/** Computes the interests of one profile anew, in a transaction of its own. */
@ApplicationScoped
class RefreshInterests {

  @Inject Consents consents;
  @Inject Derivations derivations;

  /** Does nothing for one that was erased, or that was computed anew meanwhile. */
  @Atomic
  void of(ProfileId profile) {
    if (consents.lock(Set.of(profile)).containsKey(profile)) {
      derivations.refresh(profile);
    }
  }
}
