package takt.it.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What identity should do, as simply as it can be said: profiles are a forest, merging hangs one
 * root below another, splitting cuts it off again; identifiers, purchases and traits stay with the
 * profile that they came to first, and belong to the root above it.
 */
final class IdentityModel {

  final List<Node> profiles = new ArrayList<>();
  final Map<String, Node> origins = new HashMap<>();
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

  /** A call names both; answers where what it brings comes to. */
  Node identify(String customer, String visitor) {
    time++;
    Optional<Node> known = root(customer);
    Optional<Node> seen = root(visitor);
    if (known.isEmpty() && seen.isPresent() && !known(seen.get())) {
      origins.put(customer, origins.get(visitor));
    }
    Node owner = open(customer);
    if (seen.isPresent() && seen.get() != owner && !known(seen.get())) {
      hang(owner, seen.get());
    } else if (seen.isEmpty() || seen.get() != owner) {
      origins.put(visitor, origins.get(customer));
    }
    return origins.get(customer);
  }

  /** Whether a customer number leads to this profile. */
  private boolean known(Node root) {
    return origins.entrySet().stream()
        .anyMatch(one -> one.getKey().startsWith("c") && one.getValue().root() == root);
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
