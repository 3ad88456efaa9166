package takt.it.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What identity should do, as simply as it can be said: profiles are a forest, merging hangs one
 * root below another, splitting cuts it off again; identifiers, purchases and traits stay with the
 * profile that they came to first, and belong to the root above it.
 *
 * <p>Identifiers are named by their type: c is a customer's number, v a visitor's id, k a card that
 * merges, m a mail address, g a tag that only leads.
 */
final class IdentityModel {

  /** How many persons a value may lead together, by the types that merge: the test sets these. */
  static final Map<Character, Integer> PERSONS = Map.of('c', 3, 'v', 2, 'k', 2);

  /** How many of a type a profile may get by calls; of visitors' ids, more than there are. */
  static final Map<Character, Integer> MOST = Map.of('c', 1, 'k', 2, 'm', 2, 'g', 1);

  final List<Node> profiles = new ArrayList<>();
  final Map<String, Node> origins = new HashMap<>();
  private final Map<String, Set<Node>> led = new HashMap<>();
  private final Set<String> blocked = new HashSet<>();
  private int time;

  /** What is on record about a purpose with consent. */
  enum Word {
    NOTHING,
    GIVEN,
    CARRIED,
    DENIED,
    ENDED
  }

  /** A profile. */
  static final class Node {
    Node parent;
    Node giver;
    Word word = Word.NOTHING;
    int since;
    final Set<String> things = new TreeSet<>();

    Node root() {
      return parent == null ? this : parent.root();
    }

    boolean allows() {
      return word == Word.GIVEN || word == Word.CARRIED;
    }
  }

  Optional<Node> root(String identifier) {
    return Optional.ofNullable(origins.get(identifier)).map(Node::root);
  }

  /** The profile that an identifier leads to, made if there is none. */
  Node open(String identifier) {
    return origins.computeIfAbsent(identifier, any -> add()).root();
  }

  private Node add() {
    Node node = new Node();
    profiles.add(node);
    return node;
  }

  /**
   * A call names these (rules F1.3, F1.10, F1.11); answers where what it brings comes to: to the
   * customer, else to whom another that may merge leads, else to the visitor, else to whom any
   * other leads.
   */
  Node call(Optional<String> customer, Optional<String> visitor, List<String> others) {
    time++;
    Optional<String> person = customer.or(() -> leading(others.stream().filter(this::joins)));
    String owner =
        person.or(() -> visitor).or(() -> leading(others.stream())).orElseGet(() -> others.get(0));
    if (person.isPresent() && visitor.isPresent()) {
      together(owner, visitor.get());
    }
    open(owner);
    others.stream()
        .filter(other -> !other.equals(owner))
        .forEach(other -> attach(other, owner, customer.isPresent()));
    return origins.get(owner);
  }

  private Optional<String> leading(Stream<String> identifiers) {
    return identifiers.filter(origins::containsKey).findFirst();
  }

  private static boolean merges(String identifier) {
    return PERSONS.containsKey(identifier.charAt(0));
  }

  private boolean joins(String identifier) {
    return merges(identifier) && !blocked.contains(identifier);
  }

  private void together(String person, String visitor) {
    Optional<Node> known = root(person);
    Optional<Node> seen = root(visitor);
    boolean one = known.isPresent() && known.equals(seen);
    if (one || !joins(person) || !joins(visitor)) {
      return;
    }
    if (known.isEmpty() && seen.isPresent() && !known(seen.get()) && admits(visitor, seen.get())) {
      origins.put(person, origins.get(visitor));
      return;
    }
    Node owner = open(person);
    if (!admits(visitor, owner)) {
      origins.remove(visitor);
    } else if (seen.isEmpty() || known(seen.get())) {
      origins.put(visitor, origins.get(person));
    } else if (admits(person, seen.get()) && room(owner, seen.get())) {
      hang(owner, seen.get());
    }
  }

  private void attach(String other, String decided, boolean byCustomer) {
    Node owner = open(decided);
    Optional<Node> led = root(other);
    if (led.isPresent() && (led.get() == owner || !merges(other))) {
      return;
    }
    if (merges(other) && !admits(other, owner)) {
      return;
    }
    if (led.isPresent()) {
      boolean around = known(led.get()) && !known(owner);
      Node kept = around ? led.get() : owner;
      Node absorbed = around ? owner : led.get();
      if (room(kept, absorbed)) {
        hang(kept, absorbed);
      }
    } else if ((other.charAt(0) != 'm' || byCustomer)
        && count(owner, other.charAt(0)) < most(other.charAt(0))) {
      origins.put(other, origins.get(decided));
    }
  }

  /** Whether a value may lead somebody to others; one too many blocks it for good. */
  private boolean admits(String value, Node person) {
    Set<Node> all = led.computeIfAbsent(value, any -> new HashSet<>());
    if (!all.contains(person) && all.size() == PERSONS.get(value.charAt(0))) {
      blocked.add(value);
    }
    return !blocked.contains(value) && (all.add(person) || all.contains(person));
  }

  private boolean room(Node kept, Node absorbed) {
    return Stream.of('c', 'k', 'm', 'g')
        .allMatch(
            type -> {
              long own = count(kept, type);
              long more = count(absorbed, type);
              return own == 0 || more == 0 || own + more <= most(type);
            });
  }

  private long count(Node root, char type) {
    return origins.entrySet().stream()
        .filter(one -> one.getKey().charAt(0) == type && one.getValue().root() == root)
        .count();
  }

  private static int most(char type) {
    return MOST.get(type);
  }

  /** Whether a customer number leads to this profile. */
  private boolean known(Node root) {
    return count(root, 'c') > 0;
  }

  /** Merges two roots. */
  void merge(Node kept, Node absorbed) {
    time++;
    hang(kept, absorbed);
  }

  private void hang(Node kept, Node absorbed) {
    absorbed.parent = kept;
    if (absorbed.word == Word.DENIED) {
      say(kept, kept.word == Word.DENIED ? kept.since : time, Word.DENIED);
    } else if (absorbed.allows() && takes(kept, absorbed)) {
      say(kept, time, Word.CARRIED);
      kept.giver = absorbed;
    }
  }

  private static boolean takes(Node kept, Node absorbed) {
    return kept.word == Word.NOTHING || (kept.word == Word.ENDED && absorbed.since > kept.since);
  }

  /** Cuts a profile off the root that holds it. */
  void split(Node restored) {
    time++;
    Node kept = restored.root();
    restored.parent = null;
    boolean denied = kept.word == Word.DENIED || restored.word == Word.DENIED;
    for (Node one : List.of(kept, restored)) {
      if (denied && one.word != Word.DENIED) {
        say(one, time, Word.DENIED);
      } else if (!holds(one)) {
        say(one, time, Word.ENDED);
      }
    }
  }

  private static boolean holds(Node node) {
    Node holder = node;
    while (holder.word == Word.CARRIED) {
      if (holder.giver.parent != holder) {
        return false;
      }
      holder = holder.giver;
    }
    return true;
  }

  void choose(Node root, boolean yes) {
    time++;
    Word word = yes ? Word.GIVEN : Word.DENIED;
    if (root.word != word) {
      say(root, time, word);
    }
  }

  private static void say(Node node, int at, Word word) {
    node.word = word;
    node.since = at;
  }

  /** Everything that came to this root and to what it holds. */
  Set<String> things(Node root) {
    Set<String> all = new TreeSet<>();
    profiles.stream().filter(one -> one.root() == root).forEach(one -> all.addAll(one.things));
    return all;
  }
}
