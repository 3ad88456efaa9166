package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.kernel.ProfileId;

@DisplayName("The holdout (G3.4)")
class BucketTest {

  private static final int VERSION = 2;

  @Test
  @DisplayName("G3.4 hashes as GrowthBook's SDKs do")
  void hashesAsGrowthBook() {
    int checked = 0;
    try (var json =
        Json.createReader(BucketTest.class.getResourceAsStream("/growthbook/hash.json"))) {
      for (JsonArray row : json.readArray().getValuesAs(JsonArray.class)) {
        if (row.getInt(2) == VERSION) {
          assertThat(Bucket.of(row.getString(0), row.getString(1)))
              .isEqualTo(row.getJsonNumber(3).doubleValue());
          checked++;
        }
      }
    }
    assertThat(checked).isEqualTo(7);
  }

  @Test
  @DisplayName("G3.4 is a fixed share of persons, another one for each campaign")
  void isAShare() {
    Random random = new Random(7);
    int persons = 20_000;
    Campaign one = campaign("one");
    Campaign other = campaign("other");
    int[] counts = new int[3];
    IntStream.range(0, persons)
        .mapToObj(any -> new ProfileId(new UUID(random.nextLong(), random.nextLong())))
        .forEach(
            profile -> {
              boolean in = Holdout.holds(one, profile);
              boolean inOther = Holdout.holds(other, profile);
              counts[0] += in ? 1 : 0;
              counts[1] += inOther ? 1 : 0;
              counts[2] += in && inOther ? 1 : 0;
              assertThat(Holdout.holds(one, profile)).isEqualTo(in);
            });
    // 20 % of 20,000 is 4,000 with a standard deviation of 57; 4 % is 800 with one of 28.
    assertThat(counts[0]).isBetween(3_700, 4_300);
    assertThat(counts[1]).isBetween(3_700, 4_300);
    assertThat(counts[2]).isBetween(650, 950);
  }

  @Test
  @DisplayName("G3.4 nobody is held out of a campaign without holdout")
  void nobodyWithoutHoldout() {
    Random random = new Random(8);
    Campaign open = Shop.CAMPAIGNS.get("tea");
    assertThat(IntStream.range(0, 1_000))
        .noneMatch(
            any ->
                Holdout.holds(open, new ProfileId(new UUID(random.nextLong(), random.nextLong()))));
  }

  private static Campaign campaign(String name) {
    return Shop.campaign(
        name,
        Shop.OFFERS,
        CampaignState.RUNNING,
        50,
        List.of(),
        20,
        Shop.CAMPAIGNS.get("tea").plan().messages().get(0));
  }
}
