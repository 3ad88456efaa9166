package takt.profiles.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import takt.kernel.KnownBy;
import takt.kernel.ProfileErased;
import takt.kernel.ProfileId;
import takt.platform.Statements;

/** Lets no request lead to an erased person; that there was one, and what became of it, stays. */
@ApplicationScoped
class ForgetErased {

  private static final String FORGET =
      "update profiles.person_request set profile_id = null, address = null"
          + " where profile_id = any(?) or address = any(?)";

  @Inject Statements statements;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfileErased erased) {
    int count =
        statements.change(
            FORGET,
            erased.profiles().stream().map(ProfileId::value).toArray(UUID[]::new),
            erased.identifiers().stream()
                .filter(one -> one.type().equals(KnownBy.EMAIL))
                .map(KnownBy::value)
                .toArray(String[]::new));
    erased.effects().add("profiles", "requests-detached", count);
  }
}
