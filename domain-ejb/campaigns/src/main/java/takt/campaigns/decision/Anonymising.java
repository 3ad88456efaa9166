package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.learning.Examples;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.Statements;

/**
 * Takes the person out of decisions (rule G5.2). The id goes as well, since the shop's own log may
 * name it beside the customer, and so do the hour and the worth of what came of it, and what was
 * learnt of them (rule G13.9).
 */
@ApplicationScoped
class Anonymising {

  @Inject Statements statements;
  @Inject Examples examples;

  /** The decisions of a person that used any of some purposes. */
  private record Used(String where, List<Object> parameters) {

    static Used by(ProfileId profile, PurposeSet purposes) {
      List<Object> parameters = new ArrayList<>(List.of(profile.value()));
      purposes.codes().forEach(code -> parameters.add("% " + code.value() + " %"));
      String uses =
          String.join(
              " or ",
              Collections.nCopies(purposes.codes().size(), "' ' || purposes || ' ' like ?"));
      return new Used(" where profile_id = ? and (" + uses + ")", parameters);
    }
  }

  /**
   * Anonymises what used any of these purposes, which the person has withdrawn.
   *
   * @return how many decisions
   */
  int withdraw(ProfileId profile, PurposeSet withdrawn) {
    if (withdrawn.isEmpty()) {
      return 0;
    }
    Used used = Used.by(profile, withdrawn);
    Object[] parameters = used.parameters().toArray();
    examples.regret(used.where(), parameters);
    return anonymised(used.where(), parameters);
  }

  /**
   * Anonymises what used any of these purposes, which are denied though nobody has withdrawn them.
   *
   * @return how many decisions
   */
  int anonymise(ProfileId profile, PurposeSet denied) {
    if (denied.isEmpty()) {
      return 0;
    }
    Used used = Used.by(profile, denied);
    return anonymise(used.where(), used.parameters().toArray());
  }

  /**
   * Anonymises everything of these profiles.
   *
   * @return how many decisions
   */
  int anonymise(Set<ProfileId> profiles) {
    return anonymise(
        " where profile_id = any(?)",
        (Object) profiles.stream().map(ProfileId::value).toArray(UUID[]::new));
  }

  /**
   * Anonymises what a condition, with its parameters, names.
   *
   * @return how many decisions
   */
  int anonymise(String where, Object... parameters) {
    examples.forget(where, parameters);
    return anonymised(where, parameters);
  }

  private int anonymised(String where, Object... parameters) {
    String random = statements.kind() == Database.Kind.H2 ? "random_uuid()" : "gen_random_uuid()";
    return statements.change(
        """
        update campaigns.decision
        set id = %s, profile_id = null, origins = null, explanation = null, trace = null,
          decided_at = date_trunc('day', decided_at), exposed_at = date_trunc('day', exposed_at),
          clicked_at = date_trunc('day', clicked_at),
          complained_at = date_trunc('day', complained_at),
          reached_at = date_trunc('day', reached_at), reached_value = null"""
                .formatted(random)
            + where,
        parameters);
  }
}
