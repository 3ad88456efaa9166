package takt.profiles.sensitive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import takt.profiles.AttributeName;

/**
 * What names mean by what the company says of them (rule F12.5). It lasts for a second, and so does
 * what it has looked up.
 */
final class Names {

  private static final int MOST_KEPT = 10_000;
  private static final int LONGEST_KEPT = 200;

  private final Map<String, AttributeName> declared = new HashMap<>();
  private final Map<String, Meaning> lookedUp = new ConcurrentHashMap<>();

  /**
   * What a name means.
   *
   * @param sign of which category it is; empty if of none
   * @param declared whether the company has said so
   */
  record Meaning(Optional<Sign> sign, boolean declared) {

    static Meaning of(AttributeName said) {
      return new Meaning(said.category().map(category -> new Sign(said.name(), category)), true);
    }
  }

  Names(Collection<AttributeName> all) {
    all.forEach(one -> declared.put(Signs.spelled(one.name()), one));
  }

  /** What a name means; of one with dots also what its parts mean. */
  Meaning of(String name) {
    Meaning known = lookedUp.get(name);
    if (known == null) {
      known = look(name);
      if (name.length() <= LONGEST_KEPT && lookedUp.size() < MOST_KEPT) {
        lookedUp.put(name, known);
      }
    }
    return known;
  }

  private Meaning look(String name) {
    AttributeName whole = declared.get(Signs.spelled(name));
    if (whole != null) {
      return Meaning.of(whole);
    }
    List<String> unsaid = new ArrayList<>();
    for (String part : name.split("\\.", -1)) {
      AttributeName said = declared.get(Signs.spelled(part));
      if (said == null) {
        unsaid.add(part);
      } else if (said.category().isPresent()) {
        return Meaning.of(said);
      }
    }
    return new Meaning(Signs.in(String.join(".", unsaid)), false);
  }
}
