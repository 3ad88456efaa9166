package takt.campaigns.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.platform.Database;
import takt.profiles.DataOutcome;

/** A grocer's year: whom Takt lets campaigns speak to is whom the grocer targeted. */
@DisplayName("Eligibility in a grocer's year")
class CompleteJourneyOnBothDatabasesTest {

  private static final int REDEMPTIONS = 2_102;
  private static final int CAMPAIGNS = 27;

  private final CompleteJourney journey = CompleteJourney.read();

  @Test
  @DisplayName("the grocer redeemed coupons of a campaign only for whom it was, in its time")
  void whatTheFilesSay() {
    assertThat(journey.campaigns()).hasSize(CAMPAIGNS);
    assertThat(journey.redemptions()).hasSize(REDEMPTIONS);
    Set<List<Object>> coupons =
        journey.coupons().stream()
            .map(one -> List.<Object>of(one.campaign(), one.code()))
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(journey.redemptions())
        .allMatch(
            one ->
                journey.eligibility(one.household(), one.campaign(), one.day())
                    == Eligibility.ELIGIBLE)
        .allMatch(one -> coupons.contains(List.<Object>of(one.campaign(), one.coupon())));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "G3.1, G3.8, G7.1, F13.1, F13.5, F13.7, F17.5 at each redemption every campaign is open to"
          + " whom the grocer targeted in its time, and closed to others for the right reason")
  void asTheGrocerTargeted(Database.Kind kind) {
    try (Grocer grocer = new Grocer(kind, journey)) {
      grocer.events();
      assertThat(grocer.households().tallies()).isEqualTo(Map.of(DataOutcome.STORED, 1_559L));
      assertThat(grocer.coupons().refused()).isZero();
      grocer.campaigns();
      Map<Eligibility, Integer> answers = new EnumMap<>(Eligibility.class);
      NavigableMap<LocalDate, List<CompleteJourney.Redemption>> days =
          journey.redemptions().stream()
              .collect(
                  Collectors.groupingBy(
                      CompleteJourney.Redemption::day, TreeMap::new, Collectors.toList()));
      days.forEach(
          (day, redemptions) -> {
            // The files name the day only: so at its beginning, at noon, and at its very end.
            for (Instant moment :
                List.of(
                    grocer.at(day),
                    grocer.at(day).plus(Duration.ofHours(12)),
                    grocer.at(day.plusDays(1)).minusMillis(1))) {
              grocer.goOn(moment);
              Map<Integer, Grocer.Answers> said = new HashMap<>();
              redemptions.forEach(
                  one -> {
                    said.computeIfAbsent(one.household(), grocer::ask);
                    compare(one, moment, said.get(one.household()), answers);
                  });
            }
            assertThat(grocer.redeemed(redemptions).tallies())
                .isEqualTo(Map.of(DataOutcome.STORED, (long) redemptions.size()));
          });
      // Counted by hand in the files, for each of the three moments.
      assertThat(answers)
          .isEqualTo(
              Map.of(
                  Eligibility.ELIGIBLE, 3 * 2_951,
                  Eligibility.NOT_TARGETED, 3 * 3_526,
                  Eligibility.NOT_LIVE, 3 * 50_277));
      assertThat(answers.values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(3 * REDEMPTIONS * CAMPAIGNS);
      assertThat(grocer.stored()).isEqualTo("2102 of 410");
    }
  }

  private void compare(
      CompleteJourney.Redemption one,
      Instant moment,
      Grocer.Answers said,
      Map<Eligibility, Integer> answers) {
    journey
        .campaigns()
        .keySet()
        .forEach(
            campaign -> {
              Eligibility expected = journey.eligibility(one.household(), campaign, one.day());
              assertEquals(
                  expected,
                  said.eligibility().get(campaign),
                  () -> one + " at " + moment + ", campaign " + campaign);
              answers.merge(expected, 1, Integer::sum);
            });
    assertEquals(Eligibility.ELIGIBLE, said.eligibility().get(one.campaign()), one::toString);
    assertThat(said.shown().map(said.eligibility()::get)).contains(Eligibility.ELIGIBLE);
  }
}
