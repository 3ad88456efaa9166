package takt.campaigns.item;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import takt.campaigns.Item;

/**
 * The items that campaigns speak of, and which others they replace or are replaced by, as they were
 * at one moment (rule G10.4). Immutable.
 */
public final class Shelf {

  /** Nothing. */
  public static final Shelf EMPTY = new Shelf(Map.of(), Map.of());

  /** Of one item, at most so many predecessors and so many successors are known. */
  static final int MOST_RELATIVES = 20;

  private final Map<String, Item> items;
  private final Map<String, Relatives> relatives;
  private final Set<String> missing;

  /**
   * Whom an item replaces, and who replaces it, in however many steps.
   *
   * @param predecessors the codes of those it replaces, nearest first
   * @param successors the codes of those that replace it, nearest first
   */
  public record Relatives(Set<String> predecessors, Set<String> successors) {

    private static final Relatives NONE = new Relatives(Set.of(), Set.of());
  }

  private Shelf(Map<String, Item> items, Map<String, Relatives> relatives) {
    this.items = items;
    this.relatives = relatives;
    this.missing =
        items.values().stream()
            .filter(item -> !item.availability().spokenOf())
            .map(Item::code)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Of these items, and whatever of them is replaced by what. */
  static Shelf of(Collection<Item> items, Collection<ItemRows.Replacement> replacements) {
    Map<String, Set<String>> down = new HashMap<>();
    Map<String, Set<String>> up = new HashMap<>();
    for (ItemRows.Replacement one : replacements) {
      down.computeIfAbsent(one.code(), none -> new LinkedHashSet<>()).add(one.replaced());
      up.computeIfAbsent(one.replaced(), none -> new LinkedHashSet<>()).add(one.code());
    }
    Map<String, Relatives> relatives = new HashMap<>();
    Set<String> ends = new LinkedHashSet<>(down.keySet());
    ends.addAll(up.keySet());
    ends.forEach(code -> relatives.put(code, new Relatives(reach(code, down), reach(code, up))));
    return new Shelf(
        items.stream().collect(Collectors.toUnmodifiableMap(Item::code, Function.identity())),
        Map.copyOf(relatives));
  }

  /** Breadth first; whatever goes round in a circle is met once. */
  private static Set<String> reach(String from, Map<String, Set<String>> steps) {
    Set<String> met = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(Set.of(from));
    while (!next.isEmpty() && met.size() < MOST_RELATIVES) {
      for (String one : steps.getOrDefault(next.remove(), Set.of())) {
        if (!one.equals(from) && met.size() < MOST_RELATIVES && met.add(one)) {
          next.add(one);
        }
      }
    }
    return met;
  }

  /** The item of this code, if the catalogue has it. */
  public Optional<Item> item(String code) {
    return Optional.ofNullable(items.get(code));
  }

  /** Whether the catalogue has the item of this code, and says that nobody can have it. */
  public boolean isMissing(String code) {
    return missing.contains(code);
  }

  /** Whether there is any such item. */
  public boolean hasMissing() {
    return !missing.isEmpty();
  }

  /** Whom it replaces, and who replaces it. */
  public Relatives relatives(String code) {
    return relatives.getOrDefault(code, Relatives.NONE);
  }
}
