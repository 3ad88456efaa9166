package takt.campaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.campaigns.CompanyCap;
import takt.campaigns.ContactRules;
import takt.campaigns.DoseRow;
import takt.campaigns.DoseTable;
import takt.campaigns.IgnoredSeries;
import takt.campaigns.QuietHours;
import takt.campaigns.RankingRules;
import takt.campaigns.Revised;
import takt.campaigns.Window;
import takt.kernel.Channel;
import takt.platform.Database;
import takt.platform.test.Databases;

@DisplayName("The company's rules in the database")
class RuleRowsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G8.7 the rules of contact are read as they were written, every revision of them")
  void contacts(Database.Kind kind) {
    ContactRules full =
        new ContactRules(
            List.of(
                new CompanyCap(20, Window.parse("calendar month"), Optional.empty()),
                new CompanyCap(2, Window.parse("72 hours"), Optional.of(Channel.EMAIL))),
            Optional.of(
                new QuietHours(
                    LocalTime.of(21, 30),
                    LocalTime.of(8, 0),
                    EnumSet.of(Channel.PUSH, Channel.EMAIL))),
            14,
            Optional.of(new IgnoredSeries(5, 7, IgnoredSeries.Of.EVERYTHING)));
    ContactRules none = new ContactRules(List.of(), Optional.empty(), 0, Optional.empty());
    inEach(kind, RuleRows.CONTACTS, full, none);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G9.1 the dose table is read as it was written, every revision of it")
  void dose(Database.Kind kind) {
    DoseTable own =
        new DoseTable(
            new DoseRow(0, 1, 1, 4),
            Map.of(Channel.EMAIL, new DoseRow(0, 0, 2, 3), Channel.WEB, new DoseRow(1, 2, 3, 3)));
    inEach(kind, RuleRows.DOSE, own, DoseTable.USUAL);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("G13.7, G13.10 the ranking is read as it was written, every revision of it")
  void ranking(Database.Kind kind) {
    RankingRules own =
        new RankingRules(RankingRules.Learning.DECIDES, 20, RankingRules.Exposures.REPORTED);
    inEach(kind, RuleRows.RANKING, own, RankingRules.USUAL);
    assertThat(RankingText.read("{\"learning\":\"WATCHES\",\"discoveryPercent\":5}"))
        .as("as it was written before exposures could be reported")
        .isEqualTo(
            new RankingRules(RankingRules.Learning.WATCHES, 5, RankingRules.Exposures.ASSUMED));
  }

  private static <T> void inEach(Database.Kind kind, RuleRows<T> rule, T first, T second) {
    try (EntityManagerFactory factory = Databases.fresh(kind, "campaigns").entities();
        EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      assertThat(rule.current(entities)).isEmpty();
      entities.persist(
          new RuleRow(rule.name(), 1, rule.writing().apply(first), MONDAY, "First dpo"));
      entities.persist(
          new RuleRow(rule.name(), 2, rule.writing().apply(second), TUESDAY, "Second"));
      entities.persist(new RuleRow("another", 3, "{}", TUESDAY, "Second"));
      entities.flush();
      entities.clear();

      Revised<T> newest = new Revised<>(2, second, Optional.of(TUESDAY), Optional.of("Second"));
      Revised<T> oldest = new Revised<>(1, first, Optional.of(MONDAY), Optional.of("First dpo"));
      assertThat(rule.current(entities)).contains(newest);
      assertThat(rule.before(entities, Integer.MAX_VALUE, 10)).containsExactly(newest, oldest);
      assertThat(rule.before(entities, 2, 10)).containsExactly(oldest);
      assertThat(rule.before(entities, Integer.MAX_VALUE, 1)).containsExactly(newest);
      entities.getTransaction().commit();
    }
  }
}
