package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;
import takt.platform.Statements;

/**
 * Takes the person out of decisions (rule G5.2). The id goes as well, since the shop's own log may
 * name it beside the customer, and so do the hour and the worth of what came of it.
 */
@ApplicationScoped
class Anonymising {

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Database database;
  @Inject Statements statements;

  /**
   * Anonymises what used any of these purposes, in one statement.
   *
   * @return how many decisions
   */
  int anonymise(ProfileId profile, PurposeSet withdrawn) {
    try {
      return anonymise(profile, withdrawn, database.kind());
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database cannot be reached", unreachable);
    }
  }

  /** The same, in the words of this kind of database. */
  int anonymise(ProfileId profile, PurposeSet withdrawn, Database.Kind kind) {
    if (withdrawn.isEmpty()) {
      return 0;
    }
    List<String> codes = withdrawn.codes().stream().map(PurposeCode::value).toList();
    String uses =
        IntStream.range(0, codes.size())
            .mapToObj(at -> "' ' || purposes || ' ' like :purpose" + at)
            .collect(Collectors.joining(" or "));
    String statement = statement(kind) + " where profile_id = :profile and (" + uses + ")";
    Query query = entities.createNativeQuery(statement).setParameter("profile", profile.value());
    for (int at = 0; at < codes.size(); at++) {
      query.setParameter("purpose" + at, "% " + codes.get(at) + " %");
    }
    entities.flush();
    return query.executeUpdate();
  }

  /**
   * Anonymises everything of these profiles, in one statement.
   *
   * @return how many decisions
   */
  int anonymise(Set<ProfileId> profiles) {
    return statements.change(
        statement(statements.kind()) + " where profile_id = any(?)",
        (Object) profiles.stream().map(ProfileId::value).toArray(UUID[]::new));
  }

  /**
   * Anonymises what a condition, with its parameters, names.
   *
   * @return how many decisions
   */
  int anonymise(String where, List<Object> parameters) {
    return statements.change(statement(statements.kind()) + where, parameters.toArray());
  }

  private static String statement(Database.Kind kind) {
    return """
        update campaigns.decision
        set id = %s, profile_id = null, origins = null, explanation = null, trace = null,
          decided_at = date_trunc('day', decided_at), exposed_at = date_trunc('day', exposed_at),
          clicked_at = date_trunc('day', clicked_at),
          complained_at = date_trunc('day', complained_at),
          reached_at = date_trunc('day', reached_at), reached_value = null"""
        .formatted(kind == Database.Kind.H2 ? "random_uuid()" : "gen_random_uuid()");
  }
}
