package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import takt.campaigns.AlteredPlan;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.kernel.Language;

@Label("A decision about nobody known")
class NobodyKnownTest {

  private static final List<String> PLACES = List.of("banner", "mixed", "page", "teaser");
  private static final List<Campaign> ALL = List.copyOf(Shop.CAMPAIGNS.values());
  private static final int ANSWERS = 4;

  @Property
  @Label("G2.2, G3.5, G15.3 it is the same without a trace, however many messages are asked for")
  void sameWithoutTrace(
      @ForAll @Size(max = 20) List<@IntRange(max = 200) Integer> drawn,
      @ForAll @IntRange(max = 3) int place,
      @ForAll Language language,
      @ForAll boolean evening) {
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      campaigns.add(campaign(i, drawn.get(i)));
    }
    campaigns.sort(Comparator.comparingInt((Campaign one) -> -one.plan().priority()));
    Map<String, String> context =
        evening ? Map.of("category", "kitchen", "weather", "cold") : Map.of();
    Said said = Said.NOTHING;
    for (int answer = 0; answer < ANSWERS; answer++) {
      Facts facts =
          new Facts(
              Optional.empty(),
              Shop.placement(PLACES.get(place)),
              language,
              context,
              Shop.moment(context, Shop.NOW),
              Shop.SHELF,
              campaigns,
              Shop.HOUSE,
              said,
              Shop.NOW,
              Set.of(),
              Chance.NONE);
      Choice traced = Pipeline.decide(facts);
      Choice quick = Pipeline.decideForNobody(facts);
      assertThat(quick.shown()).isEqualTo(traced.shown());
      assertThat(quick.outcome()).isEqualTo(traced.outcome());
      said = said.and(quick);
    }
  }

  /** One of the shop's with a weight of its own, so that some weigh the same. */
  private static Campaign campaign(int number, int drawn) {
    return new Campaign(
        new UUID(number / 2, number),
        number + 1,
        1,
        CampaignState.RUNNING,
        AlteredPlan.from(ALL.get(drawn % ALL.size()).plan()).with(1 + drawn % 5).plan());
  }
}
