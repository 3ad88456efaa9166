package takt.consent.permission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import takt.consent.LedgerEntry.Kind;
import takt.kernel.PurposeCode;

/**
 * Everything on record for one profile. Immutable. Its text, which the permission row holds, has
 * one part per purpose, ascending: {@code code:KVERSION@MICROS;}, where K is the first letter of
 * the kind, small for one that came with a merge, and MICROS are microseconds since 1970.
 */
public final class States {

  /** Nothing is on record. */
  public static final States NONE = new States(new TreeMap<>());

  private static final long MICROS = 1_000_000;

  private final SortedMap<PurposeCode, State> all;

  private States(SortedMap<PurposeCode, State> all) {
    this.all = all;
  }

  /**
   * Reads the text of a permission row.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static States parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    SortedMap<PurposeCode, State> all = new TreeMap<>();
    int from = 0;
    while (from < text.length()) {
      int colon = text.indexOf(':', from);
      int at = text.indexOf('@', colon);
      int end = text.indexOf(';', at);
      if (colon < 0 || at < 0 || end < 0) {
        throw new IllegalArgumentException("The states of a permission row are cut off");
      }
      State state =
          new State(
              kind(text.charAt(colon + 1)),
              Integer.parseInt(text, colon + 2, at, 10),
              instant(Long.parseLong(text, at + 1, end, 10)));
      all.put(new PurposeCode(text.substring(from, colon)), state);
      from = end + 1;
    }
    return new States(all);
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    StringBuilder text = new StringBuilder(all.size() * 40);
    all.forEach(
        (code, state) ->
            text.append(code.value())
                .append(':')
                .append(letter(state.kind()))
                .append(state.version())
                .append('@')
                .append(micros(state.at()))
                .append(';'));
    return text.toString();
  }

  /** What is on record for a purpose. */
  public Optional<State> find(PurposeCode code) {
    return Optional.ofNullable(all.get(code));
  }

  /** The same with a newer entry. */
  public States with(PurposeCode code, State state) {
    SortedMap<PurposeCode, State> next = new TreeMap<>(all);
    next.put(code, state);
    return new States(next);
  }

  /** Whether nothing is on record. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Goes through everything, by code. */
  public void forEach(BiConsumer<PurposeCode, State> each) {
    all.forEach(each);
  }

  /** Everything, by code. */
  public Map<PurposeCode, State> all() {
    return Map.copyOf(all);
  }

  private static char letter(Kind kind) {
    return switch (kind) {
      case GIVEN -> 'G';
      case REFUSED -> 'R';
      case WITHDRAWN -> 'W';
      case OBJECTED -> 'O';
      case MERGED_GIVEN -> 'g';
      case MERGED_DENIED -> 'd';
    };
  }

  private static Kind kind(char letter) {
    return switch (letter) {
      case 'G' -> Kind.GIVEN;
      case 'R' -> Kind.REFUSED;
      case 'W' -> Kind.WITHDRAWN;
      case 'O' -> Kind.OBJECTED;
      case 'g' -> Kind.MERGED_GIVEN;
      case 'd' -> Kind.MERGED_DENIED;
      default -> throw new IllegalArgumentException("No kind has the letter " + letter);
    };
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof States states && all.equals(states.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
