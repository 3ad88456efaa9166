package takt.profiles.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.profiles.ForecastColumn;
import takt.profiles.ForecastColumn.Measure;
import takt.profiles.IntentFit;
import takt.profiles.TrainingRefusal;
import takt.profiles.TrainingRefusal.Reason;

/** What is learnt from behaviour, and what is refused. */
class IntentTrainerTest {

  private static final int DAYS = 14;
  private static final long UNTIL = 20_000;
  private static final int PERSONS = 1_500;
  private static final ForecastColumn VIEWS =
      new ForecastColumn("views", Measure.EVENTS, "Product Viewed", 7);
  private static final ForecastColumn ACTIVE =
      new ForecastColumn("active days", Measure.ACTIVE_DAYS, "Product Viewed", 30);
  private static final ForecastColumn SINCE =
      new ForecastColumn("last view", Measure.DAYS_SINCE, "Product Viewed", 60);
  private static final ForecastColumn NOISE =
      new ForecastColumn("help", Measure.EVENTS, "Help Opened", 30);
  private static final ForecastColumn PLAN =
      new ForecastColumn("plan", Measure.ATTRIBUTE, "plan", 0);

  /** Persons of whom those who look a lot soon buy, now and then. */
  private static List<Behaviour> persons(int count) {
    Random luck = new Random(9);
    List<Behaviour> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Behaviour one = new Behaviour();
      double eager = luck.nextDouble();
      for (long day = UNTIL - 120; day < UNTIL; day++) {
        if (luck.nextDouble() < 0.02 + 0.3 * eager * eager) {
          one.did("Product Viewed", day, 1 + luck.nextInt(4));
        }
        if (luck.nextInt(30) == 0) {
          one.did("Help Opened", day, 1);
        }
        if (luck.nextDouble() < 0.06 * eager * eager) {
          one.ordered(day);
        }
      }
      one.has("plan", luck.nextBoolean() ? "true" : "false", UNTIL - 100);
      all.add(one);
    }
    return all;
  }

  private static IntentSamples samples(List<Behaviour> persons, ForecastColumn... columns) {
    IntentSamples samples = new IntentSamples(List.of(columns), DAYS, UNTIL);
    persons.forEach(samples::add);
    return samples;
  }

  @Test
  @DisplayName("F9.4, F9.7 it learns who will buy, and is measured two weeks later")
  void learns() {
    IntentFit fit =
        IntentTrainer.train(samples(persons(PERSONS), VIEWS, ACTIVE, SINCE, NOISE, PLAN), PERSONS);

    assertThat(fit.heldOut().auc()).isGreaterThan(0.65);
    assertThat(fit.heldOut().logLoss()).isLessThan(fit.heldOut().logLossOfShare());
    assertThat(fit.heldOut().brier()).isLessThan(fit.heldOut().brierOfShare());
    assertThat(fit.heldOutAt()).isEqualTo(fit.learntAt().plusDays(DAYS));
    assertThat(fit.heldOutAt().toEpochDay()).isEqualTo(UNTIL - DAYS);
    assertThat(fit.coefficients())
        .extracting(one -> one.column().name())
        .containsExactly("views", "active days", "last view", "help", "plan");
    assertThat(fit.coefficients().get(1).weight())
        .isGreaterThan(Math.abs(fit.coefficients().get(3).weight()))
        .isGreaterThan(Math.abs(fit.coefficients().get(4).weight()));
  }

  @Test
  @DisplayName("F9.8 a column that alone tells who buys is refused by its name")
  void tellsTheOutcome() {
    List<Behaviour> persons = persons(PERSONS);
    for (Behaviour one : persons) {
      // Somebody noted before the cut-off what only came to pass after it.
      if (one.buys(UNTIL - 2 * DAYS, DAYS)) {
        one.did("Parcel Packed", UNTIL - 2 * DAYS - 1, 1);
      }
    }
    ForecastColumn leaking = new ForecastColumn("packed", Measure.EVENTS, "Parcel Packed", 7);
    assertThat(refusals(samples(persons, VIEWS, leaking, NOISE)))
        .extracting(TrainingRefusal::reason, TrainingRefusal::column)
        .containsExactly(tuple(Reason.COLUMN_TELLS_THE_OUTCOME, "packed"));
  }

  @Test
  @DisplayName("F9.8 what was learnt after a cut-off is not seen at it, so nothing leaks")
  void notFromAfter() {
    List<Behaviour> persons = persons(PERSONS);
    IntentFit before = IntentTrainer.train(samples(persons, VIEWS, PLAN), PERSONS);
    // As if whoever buys were told so.
    for (Behaviour one : persons) {
      one.has("plan", one.buys(UNTIL - DAYS, DAYS) ? "1" : "0", UNTIL - DAYS);
    }
    assertThat(IntentTrainer.train(samples(persons, VIEWS, PLAN), PERSONS)).isEqualTo(before);
    for (Behaviour one : persons) {
      one.has("plan", one.buys(UNTIL - DAYS, DAYS) ? "1" : "0", UNTIL - DAYS - 1);
    }
    assertThat(IntentTrainer.train(samples(persons, VIEWS, PLAN), PERSONS)).isNotEqualTo(before);
  }

  @Test
  @DisplayName("F9.8 a column of which it is not known any more is refused by its name")
  void fromAfter() {
    List<Behaviour> persons = persons(PERSONS);
    persons.get(5).forgot("plan", UNTIL - 3);
    assertThat(refusals(samples(persons, VIEWS, PLAN)))
        .containsExactly(new TrainingRefusal(Reason.COLUMN_FROM_AFTER_THE_CUT_OFF, 0, 2, "plan"));
  }

  @Test
  @DisplayName("F9.3 too few persons, buyers or others are refused")
  void tooLittle() {
    assertThat(refusals(samples(persons(30), VIEWS)))
        .extracting(TrainingRefusal::reason)
        .containsExactly(Reason.TOO_FEW_PERSONS, Reason.TOO_FEW_BUYERS, Reason.TOO_FEW_OTHERS);
  }

  @Test
  @DisplayName("F9.7 a model that foretells no better than the share of all is refused")
  void noBetter() {
    Random luck = new Random(2);
    List<Behaviour> persons = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Behaviour one = new Behaviour();
      int helped = 1 + luck.nextInt(5);
      one.did("Help Opened", UNTIL - 40, helped);
      one.did("Help Opened", UNTIL - 20, helped);
      // What helped in the first two weeks is in the way in the second two.
      if (luck.nextInt(6) < helped) {
        one.ordered(UNTIL - 2 * DAYS);
      }
      if (luck.nextInt(6) >= helped) {
        one.ordered(UNTIL - DAYS);
      }
      persons.add(one);
    }
    assertThat(refusals(samples(persons, NOISE)))
        .extracting(TrainingRefusal::reason)
        .containsExactly(Reason.NOT_BETTER);
  }

  private static List<TrainingRefusal> refusals(IntentSamples samples) {
    List<TrainingRefusal> reasons = new ArrayList<>();
    assertThatThrownBy(() -> IntentTrainer.train(samples, samples.learnt().size()))
        .isInstanceOfSatisfying(Refused.class, refused -> reasons.addAll(refused.reasons()));
    return reasons;
  }

  @Test
  @DisplayName("F9.7 columns know what was before the cut-off, and nothing of the day itself")
  void columnsEndAtTheCutOff() {
    Behaviour one = new Behaviour();
    one.did("Product Viewed", 99, 2);
    one.did("Product Viewed", 93, 3);
    one.did("Product Viewed", 92, 50);
    one.did("Product Viewed", 100, 70);
    one.ordered(100);
    one.has("age", "41.5", 10);
    one.has("age", "40", 9);
    one.has("age", "42", 100);
    ForecastColumn age = new ForecastColumn("age", Measure.ATTRIBUTE, "age", 0);
    ForecastColumn nothing = new ForecastColumn("none", Measure.DAYS_SINCE, "Never", 60);
    assertThat(one.at(List.of(VIEWS, ACTIVE, SINCE, age, nothing), 100))
        .containsExactly(Math.log1p(5), Math.log1p(3), Math.log1p(0), 41.5, Math.log1p(60));
    assertThat(one.buys(100, 1)).isTrue();
    assertThat(one.buys(101, 14)).isFalse();
    assertThat(one.active(190, 90)).isTrue();
    assertThat(one.active(191, 90)).isFalse();
  }
}
