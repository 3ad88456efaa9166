package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.learning.Examples;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.Statements;

/**
 * Takes the person, or a purpose, out of decisions (rule G5.2). The id goes as well, since the
 * shop's own log may name it beside the customer, and so do the hour and the worth of what came of
 * it, and what was learnt of them (rule G13.9).
 */
@ApplicationScoped
class Anonymising {

  @Inject Statements statements;
  @Inject Examples examples;

  /**
   * What became of the decisions that used a purpose which is not permitted any more.
   *
   * @param anonymised how many lead to nobody now
   * @param kept how many showed something for another purpose, and are for that one alone now
   */
  record Freed(int anonymised, int kept) {

    private static final Freed NONE = new Freed(0, 0);
  }

  /** Frees what used any of these purposes, which the person has withdrawn. */
  Freed withdraw(ProfileId profile, PurposeSet withdrawn) {
    if (withdrawn.isEmpty()) {
      return Freed.NONE;
    }
    Used used = Used.by(profile, withdrawn);
    examples.regret(used.where(), used.parameters().toArray());
    return freed(used, withdrawn);
  }

  /** Frees what used any of these purposes, which are denied though nobody has withdrawn them. */
  Freed deny(ProfileId profile, PurposeSet denied) {
    if (denied.isEmpty()) {
      return Freed.NONE;
    }
    Used used = Used.by(profile, denied);
    examples.forget(used.where(), used.parameters().toArray());
    return freed(used, denied);
  }

  private Freed freed(Used used, PurposeSet denied) {
    int kept = keep(used, denied);
    return new Freed(anonymised(used.where(), used.parameters().toArray()), kept);
  }

  /**
   * Keeps the contacts for another purpose: caps count them on. Their explanation names facts of
   * that purpose alone; what else was considered goes.
   */
  private int keep(Used used, PurposeSet denied) {
    String[] codes = denied.codes().stream().map(PurposeCode::value).toArray(String[]::new);
    List<Object> parameters = new ArrayList<>(used.parameters());
    parameters.add(0, codes);
    parameters.add(codes);
    return statements.change(
        """
        update campaigns.decision
        set purposes = shown_for, trace = '[]',
          held_out_campaign_id = case when held_out_campaign_id in
              (select c.id from campaigns.campaign c where c.purpose = any(?))
            then null else held_out_campaign_id end\
        """
            + used.where()
            + " and shown_for is not null and not shown_for = any(?)",
        parameters.toArray());
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
          decided_at = %s, first_shown_at = null, exposed_at = %s, clicked_at = %s,
          complained_at = %s, reached_at = %s, reached_value = null\
        """
                .formatted(
                    random,
                    day("decided_at"),
                    day("exposed_at"),
                    day("clicked_at"),
                    day("complained_at"),
                    day("reached_at"))
            + where,
        parameters);
  }

  /** The day of a time in UTC, whatever the zone of the database's session is. */
  private static String day(String time) {
    return "date_trunc('day', " + time + " at time zone 'UTC') at time zone 'UTC'";
  }
}
