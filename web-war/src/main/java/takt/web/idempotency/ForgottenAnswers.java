package takt.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import takt.kernel.ProfileErased;
import takt.kernel.ProfileId;
import takt.platform.Database;
import takt.platform.Statements;
import takt.profiles.Erasures;

/**
 * Forgets remembered answers that name an erased person's profile. The rule by which answers are
 * remembered says no more of a person (see {@link Idempotent}).
 */
@ApplicationScoped
public class ForgottenAnswers implements Erasures.Elsewhere {

  @Inject Statements statements;

  @Override
  public void erase(ProfileErased erased) {
    boolean embedded = statements.kind() == Database.Kind.H2;
    int count =
        statements.change(
            "delete from access.repeated_request where "
                + (embedded ? "regexp_like(body, ?)" : "body ~ ?"),
            erased.profiles().stream().map(ProfileId::toString).collect(Collectors.joining("|")));
    erased.effects().add("web", "answers-deleted", count);
  }
}
