package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import takt.campaigns.TraceLine;
import takt.campaigns.Verdict;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Familiarity;

@DisplayName(
    "Decisions (G2.1, G2.3 to G2.5, G3.1 to G3.3, G3.5, G3.6, G3.8, G6.1, G6.2, G6.5, G6.7, G6.9, G7.1, G8.1"
        + " to G8.6, G9.1, G9.2, G10.5, G11.1 to G11.3, G12.1, G12.2)")
class DecisionCasesTest {

  private static final String FILE = "/decisions/cases.csv";
  private static final int COLUMNS = 14;

  @TestFactory
  @DisplayName("are made as the table of cases says")
  List<DynamicTest> asTheTableSays() throws IOException {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                DecisionCasesTest.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      List<DynamicTest> cases =
          file.lines()
              .skip(1)
              .map(line -> line.split(";", COLUMNS))
              .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row)))
              .toList();
      assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
      return cases;
    }
  }

  private static void check(String[] row) {
    Past past = new Past(row[6]);
    Facts facts =
        new Facts(
            person(row, past),
            Shop.placement(row[7]),
            Language.valueOf(row[8].toUpperCase(Locale.ROOT)),
            pairs(row[9], "="),
            Shop.moment(pairs(row[9], "="), past.now()),
            Shop.SHELF,
            Shop.at(row[7]),
            past.house(),
            past.now());
    Choice choice = Pipeline.decide(facts);
    String outcome = choice.outcome().name().toLowerCase(Locale.ROOT);
    assertThat(outcome + " " + choice.trace().lines()).startsWith(row[10] + " ");
    assertThat(choice.shown().map(shown -> Shop.name(shown.campaign())).orElse(""))
        .isEqualTo(row[11]);
    assertThat(choice.shown().map(shown -> Integer.toString(shown.degree())).orElse(""))
        .isEqualTo(row[12]);
    assertThat(refusals(choice)).containsExactlyInAnyOrderEntriesOf(pairs(row[13], "="));
  }

  private static Optional<Person> person(String[] row, Past past) {
    List<String> who = words(row[1]).toList();
    if (who.get(0).equals("nobody") || who.get(0).equals("denied")) {
      return Optional.empty();
    }
    boolean reader = who.get(0).equals("newsletter");
    // Beside their familiarity, "in:" and a segment, or an attribute's name and value.
    List<String[]> more = who.stream().skip(1).map(word -> word.split(":", 2)).toList();
    Set<String> segments =
        more.stream()
            .filter(pair -> pair[0].equals("in"))
            .map(pair -> pair[1])
            .collect(Collectors.toUnmodifiableSet());
    Map<String, String> attributes =
        more.stream()
            .filter(pair -> !pair[0].equals("in"))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    Map<String, Double> interests =
        pairs(row[3], ":").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> Double.valueOf(one.getValue())));
    Somebody plain =
        new Somebody(
            new ProfileId(new UUID(1, 2)),
            reader ? Shop.NEWSLETTER : Shop.OFFERS,
            reader ? Familiarity.REGULAR : Familiarity.valueOf(who.get(0).toUpperCase(Locale.ROOT)),
            row[2].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[2])),
            interests,
            words(row[4]).collect(Collectors.toUnmodifiableSet()),
            row[5].isEmpty() ? Optional.empty() : Optional.of(row[5]),
            past.contacts(Shop.at(row[7]), Shop.placement(row[7]).channel()),
            past.zone());
    Somebody somebody = plain.with(attributes, segments);
    Map<String, String> context = pairs(row[9], "=");
    Moment moment = Shop.moment(context, past.now());
    boolean used =
        Shop.at(row[7]).stream()
            .filter(one -> Live.holds(one, context, moment, past.now()))
            .anyMatch(one -> one.plan().purpose().equals(somebody.purpose()));
    return used ? Optional.of(somebody.person()) : Optional.empty();
  }

  private static Map<String, String> refusals(Choice choice) {
    Set<Verdict> others = Set.of(Verdict.PASSED, Verdict.RANKED, Verdict.SHOWN);
    return choice.trace().lines().stream()
        .filter(line -> !others.contains(line.verdict()))
        .collect(
            Collectors.toMap(
                (TraceLine line) -> Shop.name(line.campaign().orElseThrow()),
                line -> line.verdict().name()));
  }

  private static Map<String, String> pairs(String cell, String between) {
    return words(cell)
        .map(word -> word.split(between, 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static Stream<String> words(String cell) {
    return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty());
  }
}
