package takt.profiles.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import takt.consent.LegalBasis;
import takt.kernel.Effect;
import takt.kernel.PurposeCode;
import takt.profiles.KeptData;

/** What a row says of an erasure, as text: a line for each thing. Reasons have no control signs. */
final class ErasureText {

  private ErasureText() {}

  static String effects(List<Effect> effects) {
    return effects.stream()
        .map(one -> one.module() + " " + one.what() + " " + one.count())
        .collect(Collectors.joining("\n"));
  }

  static List<Effect> effects(String text) {
    return text.lines()
        .map(line -> line.split(" ", 3))
        .map(parts -> new Effect(parts[0], parts[1], Long.parseLong(parts[2])))
        .toList();
  }

  static String kept(List<KeptData> kept) {
    return kept.stream()
        .map(
            one ->
                String.join(
                    " ",
                    one.purpose().value(),
                    Integer.toString(one.version()),
                    one.basis().name(),
                    Long.toString(one.records()),
                    one.until().toString(),
                    one.reason()))
        .collect(Collectors.joining("\n"));
  }

  static List<KeptData> kept(String text) {
    return text.lines().map(line -> line.split(" ", 6)).map(ErasureText::keptData).toList();
  }

  private static KeptData keptData(String... parts) {
    return new KeptData(
        new PurposeCode(parts[0]),
        Integer.parseInt(parts[1]),
        LegalBasis.valueOf(parts[2]),
        Long.parseLong(parts[3]),
        Instant.parse(parts[4]),
        parts[5]);
  }

  static String reasons(Map<PurposeCode, String> keep) {
    return keep.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  static Map<PurposeCode, String> reasons(String text) {
    Map<PurposeCode, String> keep = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    text.lines()
        .map(line -> line.split(" ", 2))
        .forEach(parts -> keep.put(new PurposeCode(parts[0]), parts[1]));
    return keep;
  }
}
