package takt.web.rest;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Pages that are fetched one after the other, each by the key of the last before it. */
public final class Paged<T, K> implements Iterator<List<Object>> {

  private final Function<K, List<T>> fetch;
  private final Function<T, K> key;
  private final Function<T, Object> shown;
  private K last;
  private List<T> next;

  private Paged(
      K first, Function<K, List<T>> fetch, Function<T, K> key, Function<T, Object> shown) {
    this.last = first;
    this.fetch = fetch;
    this.key = key;
    this.shown = shown;
  }

  /**
   * Pages of what is kept.
   *
   * @param first the key before all others
   * @param fetch the page after a key; empty at the end
   * @param key the key of a thing
   * @param shown how it goes out
   */
  public static <T, K> Paged<T, K> of(
      K first, Function<K, List<T>> fetch, Function<T, K> key, Function<T, Object> shown) {
    return new Paged<>(first, fetch, key, shown);
  }

  /** The pages of one, then those of the other. */
  public static Iterator<List<Object>> then(
      Iterator<List<Object>> one, Iterator<List<Object>> other) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return one.hasNext() || other.hasNext();
      }

      @Override
      public List<Object> next() {
        return one.hasNext() ? one.next() : other.next();
      }
    };
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = fetch.apply(last);
    }
    return !next.isEmpty();
  }

  @Override
  public List<Object> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    List<Object> page = next.stream().map(shown).toList();
    last = key.apply(next.get(next.size() - 1));
    next = null;
    return page;
  }
}
