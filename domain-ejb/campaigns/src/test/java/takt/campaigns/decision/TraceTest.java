package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Campaign;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;
import takt.kernel.Language;
import takt.profiles.Familiarity;

@DisplayName("A trace (G3.8)")
class TraceTest {

  private static final int CAMPAIGNS = 300;

  /** Written down, of so many campaigns: their ids in Base64, the reasons once. */
  private static final int LONGEST = 30 * CAMPAIGNS;

  @Test
  @DisplayName("G3.8 it names every campaign, however many there are, and comes back as it was")
  void namesEveryCampaign() {
    List<Campaign> campaigns = campaigns();
    List<TraceLine> trace =
        Pipeline.decide(
                new Facts(
                    Optional.of(Somebody.who(Familiarity.CUSTOMER).whoBought("22423").person()),
                    Shop.placement("banner"),
                    Language.EN,
                    Map.of(),
                    Shop.moment(Map.of(), Shop.NOW),
                    Shop.SHELF,
                    campaigns,
                    Shop.HOUSE,
                    Shop.NOW))
            .trace();

    assertThat(trace.stream().flatMap(line -> line.campaign().stream()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(campaigns.stream().map(Campaign::id).toList());
    assertThat(trace)
        .extracting(TraceLine::verdict)
        .contains(Verdict.ALREADY_BOUGHT, Verdict.NOT_LIVE, Verdict.RANKED, Verdict.SHOWN);
    String written = TraceText.of(trace);
    assertThat(TraceText.read(written)).containsExactlyInAnyOrderElementsOf(trace);
    assertThat(written).hasSizeLessThan(LONGEST);
  }

  @Test
  @DisplayName("G3.8 one that was written before campaigns were told of together is read")
  void before() {
    UUID campaign = UUID.fromString("0195a0f0-7000-7000-8000-00000000c0de");
    assertThat(
            TraceText.read(
                "[[null,\"who\",\"PASSED\",\"known\"],[\""
                    + campaign
                    + "\",\"caps\",\"CAP_REACHED\",\"this campaign\"]]"))
        .containsExactly(
            new TraceLine(Optional.empty(), "who", Verdict.PASSED, "known"),
            new TraceLine(Optional.of(campaign), "caps", Verdict.CAP_REACHED, "this campaign"));
  }

  private static List<Campaign> campaigns() {
    List<Campaign> shop = List.copyOf(Shop.CAMPAIGNS.values());
    List<Campaign> all = new ArrayList<>();
    for (int i = 0; i < CAMPAIGNS; i++) {
      Campaign one = shop.get(i % shop.size());
      all.add(new Campaign(new UUID(i, i), 1, one.state(), one.plan()));
    }
    return all;
  }
}
