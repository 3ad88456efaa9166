package takt.profiles.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of item codes, of which some may end with a {@code *} that stands for any rest. */
final class ItemCodes {

  private static final String ANY = "*";

  private final Set<String> whole;
  private final List<String> beginnings;

  ItemCodes(List<String> codes) {
    whole = codes.stream().filter(code -> !code.endsWith(ANY)).collect(Collectors.toSet());
    beginnings =
        codes.stream()
            .filter(code -> code.endsWith(ANY))
            .map(code -> code.substring(0, code.length() - ANY.length()))
            .toList();
  }

  boolean contain(String code) {
    return whole.contains(code) || beginnings.stream().anyMatch(code::startsWith);
  }
}
