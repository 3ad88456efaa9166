package takt.profiles.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import takt.kernel.PurposeCode;

class PartTextTest {

  private static final PurposeCode OFFERS = new PurposeCode("offers");
  private static final Instant NOON = Instant.parse("2025-12-01T12:00:00Z");
  private static final String LONG = "\u0001".repeat(200);

  @Property(tries = 300)
  @Label("F16.1 what lies on pages is read as it was, whatever texts and numbers say")
  void writtenAndRead(@ForAll("parts") Map<Parts.Key, Part> parts) {
    List<String> pages = PartText.write(parts);
    assertThat(pages).allSatisfy(one -> assertThat(one).hasSizeLessThanOrEqualTo(PartText.LONGEST));
    assertThat(read(pages)).isEqualTo(parts);
    assertThat(String.join("", pages).length())
        .as("there are as few pages as can be")
        .isGreaterThanOrEqualTo((pages.size() - 1) * PartText.PAGE / 2);
  }

  @Example
  @Label("F16.1 what is left out is what goes without saying")
  void leftOut() {
    Part once = Part.of(null, end(NOON, "", false));
    assertThat(text(key(""), once)).isEqualTo("[[7,20423,1,1764590400000000]]");
    Part.End later = end(NOON.plusMillis(5), "", false);
    assertThat(text(key(""), once.plus(Part.of(null, later))))
        .isEqualTo("[[7,20423,2,1764590400000000,5000]]");
    Part sum = Part.of(new BigDecimal("120"), end(NOON, "", false));
    assertThat(text(key(""), sum)).isEqualTo("[[7,20423,1,1764590400000000,0,[120]]]");
    assertThat(text(key(""), sum.plus(Part.of(new BigDecimal("-0.5"), later))))
        .isEqualTo("[[7,20423,2,1764590400000000,5000,[119.5,-0.5,120]]]");
    assertThat(text(key("Öl \"9\""), Part.of(null, end(NOON, "Öl \"9\"", false))))
        .isEqualTo("[[7,20423,1,1764590400000000,0,[],\"Öl \\\"9\\\"\",[\"k\"]]]");
    Part ends = Part.of(null, end(NOON, "9", true)).plus(Part.of(null, end(NOON, "9", true)));
    assertThat(text(key(""), ends))
        .isEqualTo("[[7,20423,2,1764590400000000,0,[],\"\",[\"k\",\"9\",true]]]");
  }

  @Example
  @Label("F16.1 the longest part has room on a page")
  void longest() {
    BigDecimal least = new BigDecimal("-99999999999999999999999999.9999999999");
    Part.End first =
        new Part.End(Instant.parse("0001-01-01T00:00:00Z"), "f".repeat(24), LONG, true);
    Part.End last = new Part.End(Instant.parse("9999-12-31T23:59:59Z"), "e".repeat(24), LONG, true);
    Part part = new Part(Long.MAX_VALUE, least.negate(), least, least.negate(), first, last);
    Parts.Key key = new Parts.Key(Integer.MAX_VALUE, OFFERS, Integer.MIN_VALUE, LONG);
    assertThat(PartText.write(Map.of(key, part)))
        .singleElement()
        .asString()
        .hasSizeBetween(3_800, PartText.LONGEST);
    assertThat(read(PartText.write(Map.of(key, part)))).isEqualTo(Map.of(key, part));
  }

  @Example
  @Label("F16.1 the oldest days come first, and what looks at all days is on the last page")
  void order() {
    Map<Parts.Key, Part> parts = new HashMap<>();
    for (int day = 0; day < 200; day++) {
      parts.put(new Parts.Key(1, OFFERS, day, ""), Part.of(null, end(NOON, "", false)));
    }
    List<String> pages = PartText.write(parts);
    assertThat(pages).hasSize(4);
    assertThat(pages.get(0))
        .startsWith("[[1,1,1,")
        .hasSizeBetween(PartText.PAGE - 30, PartText.PAGE);
    assertThat(pages.get(3)).endsWith(",[1,0,1,1764590400000000]]");
    assertThat(PartText.write(Map.of())).isEmpty();
  }

  private static String text(Parts.Key key, Part part) {
    List<String> pages = PartText.write(Map.of(key, part));
    assertThat(read(pages)).isEqualTo(Map.of(key, part));
    return pages.get(0);
  }

  private static Parts.Key key(String content) {
    return new Parts.Key(7, OFFERS, 20_423, content);
  }

  private static Part.End end(Instant at, String text, boolean number) {
    return new Part.End(at, text.isEmpty() ? "" : "k", text, number);
  }

  private static Map<Parts.Key, Part> read(List<String> pages) {
    Map<Parts.Key, Part> parts = new HashMap<>();
    int count = 0;
    for (String page : pages) {
      count += PartText.read(OFFERS, page, any -> true, parts);
    }
    assertThat(parts).as("each is once there").hasSize(count);
    return parts;
  }

  @Provide
  Arbitrary<Map<Parts.Key, Part>> parts() {
    Arbitrary<Parts.Key> keys =
        Combinators.combine(
                Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(0, 30_000),
                texts())
            .as((trait, day, content) -> new Parts.Key(trait, OFFERS, day, content));
    return Arbitraries.maps(keys, part()).ofMaxSize(60);
  }

  private static Arbitrary<Part> part() {
    Arbitrary<BigDecimal> numbers =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("-1e15"), new BigDecimal("1e15"))
            .ofScale(Part.SCALE)
            .injectNull(0.3);
    return Combinators.combine(numbers, end(), end().injectNull(0.3), Arbitraries.of(0, 1, 120))
        .as(
            (number, one, other, more) -> {
              Part part = Part.of(number, one);
              return other == null
                  ? part
                  : part.plus(Part.of(number == null ? null : BigDecimal.valueOf(more), other));
            });
  }

  private static Arbitrary<Part.End> end() {
    return Combinators.combine(
            Arbitraries.longs().between(-60_000_000_000_000L, 250_000_000_000_000_000L),
            Arbitraries.of("", "0123456789abcdef00000000", "k"),
            texts(),
            Arbitraries.of(true, false))
        .as(
            (micros, key, text, number) ->
                new Part.End(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), key, text, number));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(
            3, Arbitraries.of("", "a", "Grüße", "😀 \"quoted\" \\ back\n", LONG)),
        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(200)));
  }
}
