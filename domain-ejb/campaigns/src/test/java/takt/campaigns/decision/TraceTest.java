package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Trace kept =
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
    List<TraceLine> trace = kept.lines();

    assertThat(trace.stream().flatMap(line -> line.campaign().stream()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(campaigns.stream().map(Campaign::id).toList());
    assertThat(trace)
        .extracting(TraceLine::verdict)
        .contains(Verdict.ALREADY_BOUGHT, Verdict.NOT_LIVE, Verdict.RANKED, Verdict.SHOWN);
    String written = TraceText.of(kept);
    assertThat(TraceText.read(written, TraceTest::ids)).containsExactlyInAnyOrderElementsOf(trace);
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
                    + "\",\"caps\",\"CAP_REACHED\",\"this campaign\"]]",
                TraceTest::ids))
        .containsExactly(
            new TraceLine(Optional.empty(), "who", Verdict.PASSED, "known"),
            new TraceLine(Optional.of(campaign), "caps", Verdict.CAP_REACHED, "this campaign"));
  }

  @Test
  @DisplayName("G3.8 one that was written before campaigns had numbers is read")
  void beforeNumbers() {
    assertThat(
            TraceText.read(
                "[[\"\",\"who\",\"PASSED\",\"known\"],"
                    + "[\"AZWg8HAAcACAAAAAAADA3gAZWg8HAAcACAAAAAAADA3w\",\"live\",\"NOT_LIVE\",\"over\"]]",
                TraceTest::ids))
        .containsExactly(
            new TraceLine(Optional.empty(), "who", Verdict.PASSED, "known"),
            over("0195a0f0-7000-7000-8000-00000000c0de"),
            over("0195a0f0-7000-7000-8000-00000000c0df"));
  }

  private static TraceLine over(String campaign) {
    return new TraceLine(Optional.of(UUID.fromString(campaign)), "live", Verdict.NOT_LIVE, "over");
  }

  /** The campaigns of {@link #campaigns} by their numbers. */
  private static Map<Integer, UUID> ids(Set<Integer> numbers) {
    return numbers.stream()
        .collect(Collectors.toMap(number -> number, number -> new UUID(number - 1, number - 1)));
  }

  private static List<Campaign> campaigns() {
    List<Campaign> shop = List.copyOf(Shop.CAMPAIGNS.values());
    List<Campaign> all = new ArrayList<>();
    for (int i = 0; i < CAMPAIGNS; i++) {
      Campaign one = shop.get(i % shop.size());
      all.add(new Campaign(new UUID(i, i), i + 1, 1, one.state(), one.plan()));
    }
    return all;
  }
}
