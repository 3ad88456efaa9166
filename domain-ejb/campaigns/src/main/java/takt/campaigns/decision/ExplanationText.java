package takt.campaigns.decision;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import takt.campaigns.Explanation;
import takt.campaigns.Reason;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/** Explanations as JSON in the log. */
final class ExplanationText {

  private static final JsonProvider JSON = JsonProvider.provider();

  private ExplanationText() {}

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

  static Explanation read(String text) {
    JsonObject json = JSON.createReader(new StringReader(text)).readObject();
    List<Reason> reasons =
        json.getJsonArray("facts").getValuesAs(JsonObject.class).stream()
            .map(ExplanationText::reason)
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
        json.getString("change", PurposeNames.CHANGE));
  }
}
