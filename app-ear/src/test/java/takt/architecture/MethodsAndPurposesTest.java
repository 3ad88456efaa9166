package takt.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every public method that could read a profile is known, with the endpoint at which it is called
 * without permission, or why it needs none: a new one fails here until somebody has judged it.
 */
@DisplayName(
    "F2.1 Every public method of profiles and campaigns is bound to purposes, or known not to be")
class MethodsAndPurposesTest {

  private static final String JUDGED = "methods-and-purposes.txt";
  private static final String CALLED = "/takt/it/rest/purpose-binding.json";
  private static final String NONE = "- ";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("takt.profiles", "takt.campaigns");

  @Test
  @DisplayName("each method is judged, and no judgement is left of one that is gone")
  void eachMethodIsJudged() throws IOException {
    assertThat(methods())
        .hasSizeGreaterThan(40)
        .containsExactlyInAnyOrderElementsOf(judgements().keySet());
  }

  @Test
  @DisplayName("each endpoint that is named is called without permission")
  void eachEndpointIsCalled() throws IOException {
    String calls = text(CALLED);
    assertThat(judgements().values().stream().filter(one -> !one.startsWith(NONE)))
        .hasSizeGreaterThan(5)
        .allSatisfy(one -> assertThat(calls).contains("\"endpoint\":\"" + one + "\""));
  }

  private static Set<String> methods() {
    return HOUSE.stream()
        .filter(one -> one.isInterface() && !one.isAnnotation())
        .filter(one -> Set.of("takt.profiles", "takt.campaigns").contains(one.getPackageName()))
        .flatMap(one -> one.getMethods().stream())
        .filter(one -> !one.getName().startsWith("lambda$"))
        .map(one -> one.getOwner().getSimpleName() + "." + one.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> judgements() throws IOException {
    Map<String, String> all = new TreeMap<>();
    text(JUDGED)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" = ", 2))
        .forEach(pair -> all.put(pair[0], pair[1]));
    return all;
  }

  private static String text(String name) throws IOException {
    try (InputStream file = MethodsAndPurposesTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
