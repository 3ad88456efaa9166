package takt.consent.permission;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.consent.LedgerEntry.Kind;

/** What a profile takes over from another (rules C3.5 and C3.6). Pure. */
public final class Merging {

  private Merging() {}

  /** Which entries make {@code own} hold every denial and every newer consent of the other. */
  public static Map<Matter, Kind> merged(States own, States other) {
    Map<Matter, Kind> taken = denials(own, other);
    other.forEach(
        (matter, state) -> {
          boolean stands = other.deciding(matter).equals(Optional.of(state));
          if (state.gives() && stands && takes(own, matter, state, taken)) {
            taken.put(matter, Kind.MERGED_GIVEN);
          }
        });
    return taken;
  }

  /** Which entries make {@code own} hold every denial of the other. */
  public static Map<Matter, Kind> denials(States own, States other) {
    Map<Matter, Kind> taken = new TreeMap<>();
    other.forEach(
        (matter, state) -> {
          boolean held = own.find(matter).map(State::denies).orElse(false);
          boolean leaves = matter.about().isEmpty() && own.givesInPart(matter.purpose());
          if (state.denies() && (!held || leaves)) {
            taken.put(matter, Kind.MERGED_DENIED);
          }
        });
    return taken;
  }

  /** A yes comes along only where nothing denies the matter, and it is newer than what there is. */
  private static boolean takes(States own, Matter matter, State yes, Map<Matter, Kind> taken) {
    if (taken.containsKey(Matter.whole(matter.purpose())) || taken.containsKey(matter)) {
      return false;
    }
    if (own.find(matter.purpose()).map(State::denies).orElse(false)) {
      return false;
    }
    return own.find(matter).map(state -> replaces(yes, state)).orElse(true);
  }

  private static boolean replaces(State yes, State known) {
    return known.kind() == Kind.EXPIRED
        ? yes.at().isAfter(known.at())
        : known.gives() && known.version() < yes.version();
  }
}
