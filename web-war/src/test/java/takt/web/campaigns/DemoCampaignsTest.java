package takt.web.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.campaigns.CampaignPlan;
import takt.campaigns.Placement;
import takt.client.campaigns.CampaignBody;
import takt.kernel.Channel;
import takt.web.rest.Json;
import takt.web.rest.Words;

@DisplayName("The demo's campaigns")
class DemoCampaignsTest {

  private static final Set<String> CATEGORIES =
      Set.of(
          "lights",
          "kitchen",
          "bags",
          "christmas",
          "garden",
          "stationery",
          "decoration",
          "toys",
          "jewellery",
          "home");

  @Test
  @DisplayName("are valid as bodies of POST /api/campaigns")
  void areValid() throws IOException {
    assertThat(plans()).hasSizeBetween(6, 10);
  }

  @Test
  @DisplayName("name only the demo's categories, placements and purposes")
  void nameWhatExists() throws IOException {
    Set<String> placements = new TreeSet<>();
    for (JsonNode one : file().get("placements")) {
      Channel channel = Words.read(Channel.class, one.get("channel").asText(), "/channel");
      placements.add(
          new Placement(one.get("code").asText(), channel, one.get("description").asText(), 0)
              .code());
    }
    for (CampaignPlan plan : plans()) {
      assertThat(placements).containsAll(plan.placements());
      assertThat(plan.purpose().value()).isIn("offers", "newsletter");
      assertThat(plan.messages()).allMatch(message -> CATEGORIES.contains(message.category()));
    }
  }

  @Test
  @DisplayName("come back from the API as they were posted")
  void comeBack() throws IOException {
    for (CampaignPlan plan : plans()) {
      assertThat(Plans.plan(Plans.body(plan))).isEqualTo(plan);
    }
  }

  private static List<CampaignPlan> plans() throws IOException {
    List<CampaignPlan> plans = new ArrayList<>();
    for (JsonNode one : file().get("campaigns")) {
      plans.add(plan(one));
    }
    return plans;
  }

  private static CampaignPlan plan(JsonNode one) throws JsonProcessingException {
    return Plans.plan(Json.mapper().treeToValue(one, CampaignBody.class));
  }

  private static JsonNode file() throws IOException {
    try (InputStream in =
        DemoCampaignsTest.class.getResourceAsStream("/takt/demo/campaigns.json")) {
      return Json.mapper().readTree(in);
    }
  }
}
