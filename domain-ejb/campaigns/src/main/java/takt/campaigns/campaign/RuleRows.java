package takt.campaigns.campaign;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import takt.campaigns.ContactRules;
import takt.campaigns.DoseTable;
import takt.campaigns.RankingRules;
import takt.campaigns.Revised;

/**
 * A rule of the company in the database: its revisions, and how its content is written.
 *
 * @param <T> what it is
 * @param name its name
 * @param writing how it is written
 * @param reading how it is read
 */
record RuleRows<T>(String name, Function<T, String> writing, Function<String, T> reading) {

  /** How often and when a person may be turned to. */
  static final RuleRows<ContactRules> CONTACTS =
      new RuleRows<>("contacts", ContactText::write, ContactText::rules);

  /** How personal messages may be at most. */
  static final RuleRows<DoseTable> DOSE = new RuleRows<>("dose", DoseText::write, DoseText::read);

  /** Who ranks messages. */
  static final RuleRows<RankingRules> RANKING =
      new RuleRows<>("ranking", RankingText::write, RankingText::read);

  /** The newest revision; empty before the first change. */
  Optional<Revised<T>> current(EntityManager entities) {
    return before(entities, Integer.MAX_VALUE, 1).stream().findFirst();
  }

  /** Revisions before one, newest first. */
  List<Revised<T>> before(EntityManager entities, int revision, int limit) {
    return entities
        .createQuery(
            "select r from RuleRow r where r.name = :name and r.revision < :revision"
                + " order by r.revision desc",
            RuleRow.class)
        .setParameter("name", name)
        .setParameter("revision", revision)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(row -> row.revised(reading))
        .toList();
  }
}
