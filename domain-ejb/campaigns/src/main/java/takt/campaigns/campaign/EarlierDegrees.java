package takt.campaigns.campaign;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatchBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.campaigns.CampaignPlan;
import takt.campaigns.NeededFact;
import takt.campaigns.Variant;

/**
 * What was stored when a fact needed a lower degree than it does now: a variant has the degree that
 * its facts need, and gives way to one that was written with that degree (rule G6.2).
 */
final class EarlierDegrees {

  private static final JsonProvider JSON = JsonProvider.provider();

  private EarlierDegrees() {}

  /** The degree that facts need, if they need more than the variant was written with. */
  static int raised(int written, Stream<NeededFact> facts) {
    return Math.max(written, facts.mapToInt(NeededFact::leastDegree).max().orElse(written));
  }

  /** The variants of a message, in their order. */
  static List<Variant> variants(List<VariantRow> rows) {
    Set<String> asWritten =
        rows.stream()
            .filter(row -> !row.raised())
            .map(row -> row.variant().key())
            .collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> !row.raised() || !asWritten.contains(row.variant().key()))
        .map(VariantRow::variant)
        .toList();
  }

  /** A plan of the history. */
  static CampaignPlan plan(String text) {
    JsonObject plan = JSON.createReader(new StringReader(text)).readObject();
    JsonPatchBuilder patch = JSON.createPatchBuilder();
    JsonArray messages = plan.getJsonArray("messages");
    for (int at = 0; at < messages.size(); at++) {
      raise(
          messages.getJsonObject(at).getJsonArray("variants"),
          "/messages/" + at + "/variants/",
          patch);
    }
    return RecordText.read(CampaignPlan.class, patch.build().apply(plan).toString());
  }

  /** From the last to the first, so that what is removed moves none that is still to come. */
  private static void raise(JsonArray variants, String pointer, JsonPatchBuilder patch) {
    List<JsonObject> all = variants.getValuesAs(JsonObject.class);
    for (int at = all.size() - 1; at >= 0; at--) {
      JsonObject variant = all.get(at);
      int written = variant.getInt("degree");
      int degree = raised(written, facts(variant));
      String wording = wording(variant, degree);
      if (degree > written
          && all.stream().anyMatch(one -> wording(one, one.getInt("degree")).equals(wording))) {
        patch.remove(pointer + at);
      } else if (degree > written) {
        patch.replace(pointer + at + "/degree", degree);
      }
    }
  }

  private static Stream<NeededFact> facts(JsonObject variant) {
    return variant.getJsonArray("needs").getValuesAs(JsonObject.class).stream()
        .map(
            fact ->
                new NeededFact(
                    NeededFact.Kind.valueOf(fact.getString("kind")), fact.getString("name")));
  }

  private static String wording(JsonObject variant, int degree) {
    return Stream.of("channel", "language", "segment", "placement")
        .map(part -> variant.getString(part, ""))
        .collect(Collectors.joining(" ", degree + " ", ""));
  }
}
