package takt.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Purposes, without order or repetition. Immutable. */
public record PurposeSet(SortedSet<PurposeCode> codes) implements Iterable<PurposeCode> {

  /** No purpose. */
  public static final PurposeSet NONE = new PurposeSet(new TreeSet<>());

  /** Copies what it is given. */
  public PurposeSet {
    codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }

  /** A set of these purposes. */
  public static PurposeSet of(Collection<PurposeCode> codes) {
    return new PurposeSet(new TreeSet<>(codes));
  }

  /** A set of these purposes. */
  public static PurposeSet of(PurposeCode... codes) {
    return of(List.of(codes));
  }

  /** A set of the purposes with these codes. */
  public static PurposeSet named(String... codes) {
    return of(Arrays.stream(codes).map(PurposeCode::new).toList());
  }

  /**
   * Reads the canonical text.
   *
   * @throws IllegalArgumentException if a part of it is not a purpose code
   */
  public static PurposeSet parse(String text) {
    return text.isBlank() ? NONE : named(text.trim().split(" +"));
  }

  /** The canonical text: ascending, one space between the codes, empty for no purpose. */
  public String canonical() {
    return codes.stream().map(PurposeCode::value).collect(Collectors.joining(" "));
  }

  /** Whether this purpose is in the set. */
  public boolean contains(PurposeCode code) {
    return codes.contains(code);
  }

  /** Whether there is no purpose in the set. */
  public boolean isEmpty() {
    return codes.isEmpty();
  }

  /** What is in both sets. */
  public PurposeSet and(PurposeSet other) {
    TreeSet<PurposeCode> both = new TreeSet<>(codes);
    both.retainAll(other.codes);
    return new PurposeSet(both);
  }

  /** What is in either set. */
  public PurposeSet or(PurposeSet other) {
    TreeSet<PurposeCode> either = new TreeSet<>(codes);
    either.addAll(other.codes);
    return new PurposeSet(either);
  }

  /** What is in this set and not in the other. */
  public PurposeSet without(PurposeSet other) {
    TreeSet<PurposeCode> rest = new TreeSet<>(codes);
    rest.removeAll(other.codes);
    return new PurposeSet(rest);
  }

  @Override
  public Iterator<PurposeCode> iterator() {
    return codes.iterator();
  }

  @Override
  public String toString() {
    return canonical();
  }
}
