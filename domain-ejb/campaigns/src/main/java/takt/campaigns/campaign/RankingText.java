package takt.campaigns.campaign;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import takt.campaigns.RankingRules;

/** The rules of the ranking as JSON. */
final class RankingText {

  private static final String LEARNING = "learning";
  private static final String DISCOVERY = "discoveryPercent";
  private static final String EXPOSURES = "exposures";

  private static final JsonProvider JSON = JsonProvider.provider();

  private RankingText() {}

  static String write(RankingRules rules) {
    return JSON.createObjectBuilder()
        .add(LEARNING, rules.learning().name())
        .add(DISCOVERY, rules.discoveryPercent())
        .add(EXPOSURES, rules.exposures().name())
        .build()
        .toString();
  }

  static RankingRules read(String text) {
    JsonObject rules = JSON.createReader(new StringReader(text)).readObject();
    return new RankingRules(
        RankingRules.Learning.valueOf(rules.getString(LEARNING)),
        rules.getInt(DISCOVERY),
        RankingRules.Exposures.valueOf(
            rules.getString(EXPOSURES, RankingRules.Exposures.ASSUMED.name())));
  }
}
