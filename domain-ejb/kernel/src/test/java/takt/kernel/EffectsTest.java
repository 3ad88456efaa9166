package takt.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What observers write down of an opt-out. */
class EffectsTest {

  private final Effects effects = new Effects();

  @Test
  void whatIsDoneInSeveralStepsIsOneEffect() {
    effects.add("profiles", "events-unbound", 1);
    effects.add("campaigns", "decisions-anonymised", 3);
    effects.add("profiles", "events-unbound", 209);

    assertThat(effects.all())
        .containsExactly(
            new Effect("profiles", "events-unbound", 210),
            new Effect("campaigns", "decisions-anonymised", 3));
  }

  @Test
  void whatConcernedNothingIsLeftOut() {
    effects.add("profiles", "events-unbound", 0);

    assertThat(effects.all()).isEmpty();
  }
}
