package takt.campaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import takt.campaigns.CompanyRules;
import takt.campaigns.ContactRules;
import takt.campaigns.DoseTable;
import takt.campaigns.RankingRules;
import takt.campaigns.Revised;
import takt.campaigns.RuleChanged;
import takt.platform.Atomic;

/** The company's rules in the database. */
@ApplicationScoped
class StoredRules implements CompanyRules {

  private static final int LONGEST_NAME = 200;

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Configuration configuration;
  @Inject UsualRules usual;
  @Inject Clock clock;

  @Override
  @Atomic
  public Revised<ContactRules> contacts() {
    return RuleRows.CONTACTS.current(entities).orElseGet(() -> Revised.unchanged(usual.contacts()));
  }

  @Override
  @Atomic
  public Revised<ContactRules> replaceContacts(ContactRules next, int expected, String by) {
    return replace(RuleRows.CONTACTS, next, expected, by);
  }

  @Override
  @Atomic
  public List<Revised<ContactRules>> contactsHistory(int before, int limit) {
    return history(RuleRows.CONTACTS, before, limit);
  }

  @Override
  @Atomic
  public Revised<DoseTable> dose() {
    return RuleRows.DOSE.current(entities).orElseGet(() -> Revised.unchanged(DoseTable.USUAL));
  }

  @Override
  @Atomic
  public Revised<DoseTable> replaceDose(DoseTable next, int expected, String by) {
    return replace(RuleRows.DOSE, next, expected, by);
  }

  @Override
  @Atomic
  public List<Revised<DoseTable>> doseHistory(int before, int limit) {
    return history(RuleRows.DOSE, before, limit);
  }

  @Override
  @Atomic
  public Revised<RankingRules> ranking() {
    return RuleRows.RANKING
        .current(entities)
        .orElseGet(() -> Revised.unchanged(RankingRules.USUAL));
  }

  @Override
  @Atomic
  public Revised<RankingRules> replaceRanking(RankingRules next, int expected, String by) {
    return replace(RuleRows.RANKING, next, expected, by);
  }

  @Override
  @Atomic
  public List<Revised<RankingRules>> rankingHistory(int before, int limit) {
    return history(RuleRows.RANKING, before, limit);
  }

  private <T> Revised<T> replace(RuleRows<T> rule, T next, int expected, String by) {
    if (by.isBlank() || by.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("by must have 1 to " + LONGEST_NAME + " characters");
    }
    configuration.change();
    int current = rule.current(entities).map(Revised::revision).orElse(0);
    if (current != expected) {
      throw new RuleChanged(current);
    }
    RuleRow row =
        new RuleRow(
            rule.name(),
            current + 1,
            rule.writing().apply(next),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            by);
    entities.persist(row);
    return row.revised(rule.reading());
  }

  private <T> List<Revised<T>> history(RuleRows<T> rule, int before, int limit) {
    if (limit < 1 || limit > MOST_CHANGES) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_CHANGES);
    }
    return rule.before(entities, before, limit);
  }
}
