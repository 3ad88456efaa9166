package takt.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every numbered rule of a {@code package-info.java} is cited by a test: in a display name, a
 * comment, or the name of a case in a table, singly or in a range such as {@code F5.1 to F5.5}. It
 * reads texts: whether a test proves the rule that it cites, it cannot tell. Nor does it see a rule
 * without a number.
 */
@DisplayName("The numbered rules")
class RulesTest {

  /** Where Maven runs this: the folder of app-ear. */
  private static final Path HOUSE = Path.of("..");

  private static final String NUMBER = "([A-Z][0-9]*)\\.([0-9]+)";
  private static final Pattern RULE = Pattern.compile("<li>\\s*" + NUMBER + "\\b");
  private static final Pattern CITED = Pattern.compile("\\b" + NUMBER + "\\b");
  private static final Pattern RANGE = Pattern.compile("\\b" + NUMBER + " to \\1\\.([0-9]+)\\b");

  @Test
  @DisplayName("are each cited by a test")
  void areEachCitedByATest() {
    Map<String, Path> rules = new TreeMap<>();
    Set<String> twice = new TreeSet<>();
    for (Path specification : files("main", "package-info\\.java")) {
      for (String rule : numbers(RULE, text(specification))) {
        if (rules.put(rule, specification) != null) {
          twice.add(rule);
        }
      }
    }
    Set<String> cited =
        files("test", ".*\\.(java|json|csv)").stream()
            .flatMap(test -> cited(text(test)))
            .collect(Collectors.toSet());

    assertThat(rules)
        .as("rules found, so that this test cannot fall silent")
        .hasSizeGreaterThan(100);
    assertThat(twice).as("numbers that stand for two rules").isEmpty();
    rules.keySet().removeAll(cited);
    assertThat(rules)
        .as(
            "rules that no test cites: name the number in the display name of the test that proves it")
        .isEmpty();
  }

  @Test
  @DisplayName("are read singly and in ranges")
  void areReadSinglyAndInRanges() {
    assertThat(cited("\"G2.1, G2.3 to G2.5: P.1\" and RFC 8058 section 3.1").toList())
        .contains("G2.1", "G2.3", "G2.4", "G2.5", "P.1")
        .doesNotContain("G2.2", "3.1");
  }

  private static Stream<String> cited(String text) {
    return Stream.concat(
        numbers(CITED, text).stream(),
        RANGE
            .matcher(text)
            .results()
            .flatMap(
                range ->
                    IntStream.rangeClosed(number(range, 2), number(range, 3))
                        .mapToObj(one -> range.group(1) + "." + one)));
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static Set<String> numbers(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1) + "." + found.group(2))
        .collect(Collectors.toSet());
  }

  /** The files of this name under every module's {@code src/main} or {@code src/test}. */
  private static Set<Path> files(String kind, String name) {
    Pattern wanted = Pattern.compile(name);
    Path part = Path.of("src", kind);
    try (Stream<Path> modules = Files.walk(HOUSE, 2)) {
      Set<Path> found = new TreeSet<>();
      for (Path module : modules.filter(one -> Files.isDirectory(one.resolve(part))).toList()) {
        try (Stream<Path> all = Files.walk(module.resolve(part))) {
          all.filter(one -> matches(wanted, one)).forEach(found::add);
        }
      }
      return found;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean matches(Pattern wanted, Path file) {
    Matcher name = wanted.matcher(file.getFileName().toString());
    return name.matches();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
