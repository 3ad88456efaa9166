package takt.consent.permission;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import takt.consent.Assurance;
import takt.consent.LedgerEntry.Kind;
import takt.consent.Restrictions;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;

/**
 * Everything on record for one profile. Immutable. Its text, which the permission row holds, has
 * one part per matter, ascending: {@code code/channel:KVERSION@MICROS>CHOSEN<UNTIL+AGE!;}, where K
 * is the first letter of the kind, small for one that came with a merge, X for one that expired, A
 * for a restriction (Art. 18) and a small one for its end; MICROS, CHOSEN and UNTIL are
 * microseconds since 1970; {@code !} says that a guardian consented. The channel, the earlier
 * choice, the end, the age and the guardian are left out where there is none.
 */
public final class States {

  /** Nothing is on record. */
  public static final States NONE = new States(new TreeMap<>());

  private static final long MICROS = 1_000_000;

  private final SortedMap<Matter, State> all;

  private States(SortedMap<Matter, State> all) {
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
    SortedMap<Matter, State> all = new TreeMap<>();
    int from = 0;
    while (from < text.length()) {
      int colon = text.indexOf(':', from);
      int at = text.indexOf('@', colon);
      int end = text.indexOf(';', at);
      if (colon < 0 || at < 0 || end < 0) {
        throw new IllegalArgumentException("The states of a permission row are cut off");
      }
      Kind kind = kind(text.charAt(colon + 1));
      int version = Integer.parseInt(text, colon + 2, at, 10);
      all.put(
          Matter.parse(text.substring(from, colon)),
          state(kind, version, text.substring(at + 1, end)));
      from = end + 1;
    }
    return new States(all);
  }

  private static State state(Kind kind, int version, String rest) {
    boolean guardian = rest.endsWith("!");
    String times = guardian ? rest.substring(0, rest.length() - 1) : rest;
    int plus = times.indexOf('+');
    int age = plus < 0 ? 0 : Integer.parseInt(times, plus + 1, times.length(), 10);
    times = plus < 0 ? times : times.substring(0, plus);
    int until = times.indexOf('<');
    String begun = until < 0 ? times : times.substring(0, until);
    int chosen = begun.indexOf('>');
    return new State(
        kind,
        version,
        instant(chosen < 0 ? begun : begun.substring(0, chosen)),
        chosen < 0 ? Optional.empty() : Optional.of(instant(begun.substring(chosen + 1))),
        until < 0 ? Optional.empty() : Optional.of(instant(times.substring(until + 1))),
        age == 0 && !guardian ? Assurance.NONE : new Assurance(age, guardian));
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    StringBuilder text = new StringBuilder(all.size() * 40);
    all.forEach(
        (matter, state) -> {
          text.append(matter).append(':').append(letter(state.kind())).append(state.version());
          text.append('@').append(micros(state.at()));
          state.chosen().ifPresent(chosen -> text.append('>').append(micros(chosen)));
          state.until().ifPresent(until -> text.append('<').append(micros(until)));
          if (state.assurance().age() > 0) {
            text.append('+').append(state.assurance().age());
          }
          text.append(state.assurance().guardian() ? "!;" : ";");
        });
    return text.toString();
  }

  /** What is on record for a matter. */
  public Optional<State> find(Matter matter) {
    return Optional.ofNullable(all.get(matter));
  }

  /** Since when everything about the person is restricted (rule C14.1); empty if it is not. */
  public Optional<Instant> restrictedSince() {
    return find(Restrictions.CODE).filter(State::denies).map(State::at);
  }

  /** What is on record for a purpose as a whole. */
  public Optional<State> find(PurposeCode code) {
    return find(Matter.whole(code));
  }

  /** What decides for a matter: on a channel, also what is on record for the whole. */
  public Optional<State> deciding(Matter matter) {
    Optional<State> whole = find(matter.purpose());
    return matter.about().isEmpty() ? whole : Ruling.onChannel(whole, find(matter));
  }

  /** The channels about which something of its own is on record. */
  public Set<Channel> channels() {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    all.keySet().forEach(matter -> matter.about().ifPresent(channels::add));
    return channels;
  }

  /** Whether there is a yes to a part of a purpose that a denial of the whole would end. */
  public boolean givesInPart(PurposeCode code) {
    return all.keySet().stream()
        .filter(matter -> matter.purpose().equals(code) && matter.about().isPresent())
        .anyMatch(matter -> deciding(matter).map(State::gives).orElse(false));
  }

  /** The same with a newer entry. */
  public States with(Matter matter, State state) {
    SortedMap<Matter, State> next = new TreeMap<>(all);
    next.put(matter, state);
    return new States(next);
  }

  /** Whether nothing is on record. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Goes through everything, by matter. */
  public void forEach(BiConsumer<Matter, State> each) {
    all.forEach(each);
  }

  /** Everything, by matter. */
  public Map<Matter, State> all() {
    return Map.copyOf(all);
  }

  private static char letter(Kind kind) {
    return switch (kind) {
      case GIVEN -> 'G';
      case CONFIRMED -> 'C';
      case REFUSED -> 'R';
      case WITHDRAWN -> 'W';
      case OBJECTED -> 'O';
      case SIGNALLED -> 'S';
      case EXPIRED -> 'X';
      case MERGED_GIVEN -> 'g';
      case MERGED_DENIED -> 'd';
      case RESTRICTED -> 'A';
      case LIFTED -> 'a';
    };
  }

  private static Kind kind(char letter) {
    return switch (letter) {
      case 'G' -> Kind.GIVEN;
      case 'C' -> Kind.CONFIRMED;
      case 'R' -> Kind.REFUSED;
      case 'W' -> Kind.WITHDRAWN;
      case 'O' -> Kind.OBJECTED;
      case 'S' -> Kind.SIGNALLED;
      case 'X' -> Kind.EXPIRED;
      case 'g' -> Kind.MERGED_GIVEN;
      case 'd' -> Kind.MERGED_DENIED;
      case 'A' -> Kind.RESTRICTED;
      case 'a' -> Kind.LIFTED;
      default -> throw new IllegalArgumentException("No kind has the letter " + letter);
    };
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static Instant instant(String text) {
    long micros = Long.parseLong(text);
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
