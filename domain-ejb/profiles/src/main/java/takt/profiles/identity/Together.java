package takt.profiles.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import takt.kernel.ProfileId;
import takt.profiles.Identifier;
import takt.profiles.IdentifierType;
import takt.profiles.IdentifierTypes;

/**
 * Counts whom the identifiers of one batch lead together, and stops those that lead too many (rule
 * F1.10). What is known of them is read once, and only if something is to be joined at all.
 */
final class Together {

  private final JoinRows rows;
  private final IdentifierTypes types;
  private final Collection<Identifier> identifiers;
  private final Instant now;
  private final Map<Identifier, Set<ProfileId>> led = new LinkedHashMap<>();
  private final Map<Identifier, Integer> stopped = new LinkedHashMap<>();
  private Map<Identifier, JoinRows.Known> known;

  Together(JoinRows rows, IdentifierTypes types, Collection<Identifier> identifiers, Instant now) {
    this.rows = rows;
    this.types = types;
    this.identifiers = identifiers;
    this.now = now;
  }

  /** Whether a value joins nobody. */
  boolean blocked(Identifier identifier) {
    return known(identifier).blocked();
  }

  /**
   * Whether a value may lead a person to others, and counts them if so. One too many blocks the
   * value.
   */
  boolean admits(Identifier identifier, ProfileId person) {
    JoinRows.Known one = known(identifier);
    if (one.blocked() || one.persons().contains(person.value())) {
      return !one.blocked();
    }
    if (one.persons().size() >= most(identifier.type())) {
      known.put(identifier, new JoinRows.Known(true, one.persons()));
      stopped.put(identifier, one.persons().size() + 1);
      return false;
    }
    one.persons().add(person.value());
    led.computeIfAbsent(identifier, any -> new HashSet<>()).add(person);
    return true;
  }

  /** Writes what was counted and blocked. */
  void write() {
    rows.add(led, now);
    stopped.forEach((identifier, persons) -> rows.block(identifier, persons, now));
    led.clear();
    stopped.clear();
  }

  private int most(Identifier.Type type) {
    return types.find(type).map(IdentifierType::persons).orElse(1);
  }

  private JoinRows.Known known(Identifier identifier) {
    if (known == null) {
      known = new HashMap<>(rows.of(identifiers, now));
    }
    return known.computeIfAbsent(identifier, any -> new JoinRows.Known(false, new HashSet<>()));
  }
}
