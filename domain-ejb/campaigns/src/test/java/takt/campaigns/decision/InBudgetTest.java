package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Shown;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;
import takt.kernel.Language;

@DisplayName("A campaign whose budget is spent")
class InBudgetTest {

  @Test
  @DisplayName("G7.5 is silent, says so, and leaves the place to the next")
  void leavesThePlaceToTheNext() {
    UUID tea = Shop.CAMPAIGNS.get("tea").id();
    Facts facts =
        new Facts(
            Optional.empty(),
            Shop.placement("banner"),
            Language.EN,
            Map.of(),
            Shop.moment(Map.of(), Shop.NOW),
            Shop.SHELF,
            Shop.at("banner"),
            Shop.HOUSE,
            Shop.NOW);
    assertThat(Pipeline.decide(facts).shown()).map(Shown::campaign).contains(tea);

    Choice without = Pipeline.decide(facts.without(Set.of(tea)));

    assertThat(without.shown()).map(Shown::campaign).contains(Shop.CAMPAIGNS.get("light").id());
    assertThat(without.trace().lines())
        .contains(
            new TraceLine(
                Optional.of(tea), "budget", Verdict.BUDGET_SPENT, "nothing left for now"));
  }
}
