package takt.campaigns.decision;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import takt.campaigns.Campaign;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;

/**
 * A trace as JSON in the log: an array for each thing that was said, of the numbers of the
 * campaigns of which it was said, the policy, the verdict and the detail. Hundreds of campaigns
 * fall out for few reasons, so each reason is written once.
 */
final class TraceText {

  private static final JsonProvider JSON = JsonProvider.provider();

  /** Of an id in Base64, without padding. */
  private static final int LENGTH = 22;

  private TraceText() {}

  /** What was said of whom. */
  private record Saying(String policy, Verdict verdict, String detail) {}

  static String of(Trace trace) {
    Map<Saying, List<Campaign>> sayings = new LinkedHashMap<>();
    for (Trace.Remark one : trace.remarks()) {
      List<Campaign> whose =
          sayings.computeIfAbsent(
              new Saying(one.policy(), one.verdict(), one.detail()), any -> new ArrayList<>());
      one.campaign().ifPresent(whose::add);
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      sayings.forEach((saying, whose) -> write(json, saying, whose));
      json.writeEnd();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Saying saying, List<Campaign> whose) {
    json.writeStartArray().writeStartArray();
    for (Campaign campaign : whose) {
      json.write(campaign.number());
    }
    json.writeEnd()
        .write(saying.policy())
        .write(saying.verdict().name())
        .write(saying.detail())
        .writeEnd();
  }

  /**
   * The lines, those of one reason together.
   *
   * @param ids finds the campaigns of numbers
   */
  static List<TraceLine> read(String text, Function<Set<Integer>, Map<Integer, UUID>> ids) {
    List<JsonArray> sayings =
        JSON.createReader(new StringReader(text)).readArray().getValuesAs(JsonArray.class);
    Map<Integer, UUID> known =
        ids.apply(
            sayings.stream()
                .flatMap(saying -> numbers(saying).stream())
                .collect(Collectors.toSet()));
    List<TraceLine> lines = new ArrayList<>();
    for (JsonArray saying : sayings) {
      for (Optional<UUID> campaign : campaigns(saying, known)) {
        lines.add(
            new TraceLine(
                campaign,
                saying.getString(1),
                Verdict.valueOf(saying.getString(2)),
                saying.getString(3)));
      }
    }
    return lines;
  }

  private static List<Integer> numbers(JsonArray saying) {
    return saying.get(0) instanceof JsonArray numbers
        ? numbers.getValuesAs(JsonNumber::intValue)
        : List.of();
  }

  private static List<Optional<UUID>> campaigns(JsonArray saying, Map<Integer, UUID> ids) {
    List<Optional<UUID>> all =
        saying.get(0).getValueType() == JsonValue.ValueType.ARRAY
            ? numbers(saying).stream().map(number -> Optional.ofNullable(ids.get(number))).toList()
            : ids(saying.getString(0, ""));
    return all.isEmpty() ? List.of(Optional.empty()) : all;
  }

  /** A trace of before says null for none, and one id as it is usually written, or many short. */
  private static List<Optional<UUID>> ids(String whose) {
    if (whose.length() % LENGTH != 0) {
      return List.of(Optional.of(UUID.fromString(whose)));
    }
    List<Optional<UUID>> all = new ArrayList<>();
    for (int at = 0; at < whose.length(); at += LENGTH) {
      all.add(Optional.of(id(whose.substring(at, at + LENGTH))));
    }
    return all;
  }

  private static UUID id(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
