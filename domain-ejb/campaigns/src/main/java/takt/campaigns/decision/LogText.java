package takt.campaigns.decision;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Explanation;
import takt.campaigns.Reason;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** Explanations and traces as JSON in the log. */
final class LogText {

  private static final JsonProvider JSON = JsonProvider.provider();

  private LogText() {}

  static String of(Explanation explanation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject()
          .write("language", explanation.language().name())
          .write("text", explanation.text())
          .write("change", explanation.change())
          .writeStartArray("facts");
      for (Reason reason : explanation.facts()) {
        json.writeStartObject()
            .write("kind", reason.kind().name())
            .write("value", reason.value())
            .write("source", reason.source())
            .write("purpose", reason.purpose().value())
            .write("text", reason.text())
            .write("change", reason.change());
        reason.since().ifPresent(since -> json.write("since", since.toString()));
        json.writeEnd();
      }
      json.writeEnd().writeEnd();
    }
    return text.toString();
  }

  static Explanation explanation(String text) {
    JsonObject json = JSON.createReader(new StringReader(text)).readObject();
    List<Reason> reasons =
        json.getJsonArray("facts").getValuesAs(JsonObject.class).stream()
            .map(LogText::reason)
            .toList();
    return new Explanation(
        Language.valueOf(json.getString("language")),
        json.getString("text"),
        reasons,
        json.getString("change"));
  }

  private static Reason reason(JsonObject json) {
    return new Reason(
        Reason.Kind.valueOf(json.getString("kind")),
        json.getString("value"),
        json.getString("source"),
        new PurposeCode(json.getString("purpose")),
        Optional.ofNullable(json.getString("since", null)).map(Instant::parse),
        json.getString("text", ""),
        json.getString("change", Explaining.CHANGE));
  }

  static String of(List<TraceLine> trace) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (TraceLine line : trace) {
        json.writeStartArray();
        line.campaign()
            .ifPresentOrElse(campaign -> json.write(campaign.toString()), json::writeNull);
        json.write(line.policy()).write(line.verdict().name()).write(line.detail()).writeEnd();
      }
      json.writeEnd();
    }
    return text.toString();
  }

  static List<TraceLine> trace(String text) {
    return JSON
        .createReader(new StringReader(text))
        .readArray()
        .getValuesAs(JsonArray.class)
        .stream()
        .map(LogText::line)
        .toList();
  }

  private static TraceLine line(JsonArray json) {
    Optional<UUID> campaign =
        json.isNull(0) ? Optional.empty() : Optional.of(UUID.fromString(json.getString(0)));
    return new TraceLine(
        campaign, json.getString(1), Verdict.valueOf(json.getString(2)), json.getString(3));
  }
}
