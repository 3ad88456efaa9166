package takt.profiles.cel;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import takt.profiles.Dimension;

/**
 * What a condition names, so that no more is read for it.
 *
 * @param attributes names of attributes
 * @param traits codes of computed traits
 * @param scales codes of scales
 * @param liked what an interest may be in
 * @param items items that may have been bought
 * @param happened events that may have happened
 * @param orders whether it asks for familiarity or orders
 * @param now whether it asks for the time
 */
public record Needs(
    Set<String> attributes,
    Set<String> traits,
    Set<String> scales,
    Set<Liked> liked,
    Set<String> items,
    Set<Happened> happened,
    boolean orders,
    boolean now) {

  /** Nothing. */
  public static final Needs NONE =
      new Needs(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, false);

  /**
   * What an interest is in.
   *
   * @param dimension a category, a brand or a theme
   * @param name which
   */
  public record Liked(Dimension dimension, String name) {}

  /**
   * How often events of a name happened in the last days.
   *
   * @param event the name of the events
   * @param days how many days, today among them
   */
  public record Happened(String event, int days) {

    /** Under which key a condition finds it. */
    public String key() {
      return days + " " + event;
    }

    static boolean isKey(String text) {
      return text.matches("[1-9][0-9]{0,3} (?s).+");
    }

    static Happened of(String key) {
      int space = key.indexOf(' ');
      return new Happened(key.substring(space + 1), Integer.parseInt(key.substring(0, space)));
    }
  }

  /** Copies what it is given. */
  public Needs {
    attributes = Set.copyOf(attributes);
    traits = Set.copyOf(traits);
    scales = Set.copyOf(scales);
    liked = Set.copyOf(liked);
    items = Set.copyOf(items);
    happened = Set.copyOf(happened);
  }

  /** All of them together. */
  public static Needs of(Collection<Needs> some) {
    return new Needs(
        all(some, Needs::attributes),
        all(some, Needs::traits),
        all(some, Needs::scales),
        all(some, Needs::liked),
        all(some, Needs::items),
        all(some, Needs::happened),
        some.stream().anyMatch(Needs::orders),
        some.stream().anyMatch(Needs::now));
  }

  /** The same with more attributes. */
  public Needs withAttributes(Set<String> more) {
    Set<String> both = new HashSet<>(attributes);
    both.addAll(more);
    return new Needs(both, traits, scales, liked, items, happened, orders, now);
  }

  private static <T> Set<T> all(Collection<Needs> some, Function<Needs, Set<T>> part) {
    Set<T> all = new HashSet<>();
    some.forEach(one -> all.addAll(part.apply(one)));
    return all;
  }
}
