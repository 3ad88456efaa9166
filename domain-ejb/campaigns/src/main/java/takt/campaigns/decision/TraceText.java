package takt.campaigns.decision;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;

/**
 * A trace as JSON in the log: an array for each thing that was said, of the campaigns of which it
 * was said, the policy, the verdict and the detail. Hundreds of campaigns fall out for few reasons,
 * so each reason is written once, and a campaign's id in {@value #LENGTH} characters.
 */
final class TraceText {

  private static final JsonProvider JSON = JsonProvider.provider();

  /** Of an id in Base64, without padding. */
  private static final int LENGTH = 22;

  private static final int BYTES = 16;

  private TraceText() {}

  /** What was said of whom. */
  private record Saying(String policy, Verdict verdict, String detail) {}

  static String of(List<TraceLine> trace) {
    Map<Saying, StringBuilder> sayings = new LinkedHashMap<>();
    for (TraceLine line : trace) {
      StringBuilder whose =
          sayings.computeIfAbsent(
              new Saying(line.policy(), line.verdict(), line.detail()), any -> new StringBuilder());
      line.campaign().ifPresent(campaign -> whose.append(text(campaign)));
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      sayings.forEach(
          (saying, whose) ->
              json.writeStartArray()
                  .write(whose.toString())
                  .write(saying.policy())
                  .write(saying.verdict().name())
                  .write(saying.detail())
                  .writeEnd());
      json.writeEnd();
    }
    return text.toString();
  }

  /** The lines, those of one reason together. */
  static List<TraceLine> read(String text) {
    List<TraceLine> lines = new ArrayList<>();
    for (JsonValue saying : JSON.createReader(new StringReader(text)).readArray()) {
      JsonArray parts = saying.asJsonArray();
      for (Optional<UUID> campaign : campaigns(parts)) {
        lines.add(
            new TraceLine(
                campaign,
                parts.getString(1),
                Verdict.valueOf(parts.getString(2)),
                parts.getString(3)));
      }
    }
    return lines;
  }

  /** A trace of before says null for none, and one id as it is usually written. */
  private static List<Optional<UUID>> campaigns(JsonArray saying) {
    String whose = saying.getString(0, "");
    if (whose.isEmpty()) {
      return List.of(Optional.empty());
    }
    if (whose.length() % LENGTH != 0) {
      return List.of(Optional.of(UUID.fromString(whose)));
    }
    List<Optional<UUID>> all = new ArrayList<>();
    for (int at = 0; at < whose.length(); at += LENGTH) {
      all.add(Optional.of(id(whose.substring(at, at + LENGTH))));
    }
    return all;
  }

  private static String text(UUID id) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static UUID id(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
