package takt.consent.permission;

import java.util.Map;
import java.util.TreeMap;
import takt.consent.LedgerEntry.Kind;
import takt.kernel.PurposeCode;

/** What a profile takes over from another (rules C3.5 and C3.6). Pure. */
public final class Merging {

  private Merging() {}

  /** Which entries make {@code own} hold every denial and every newer consent of the other. */
  public static Map<PurposeCode, Kind> merged(States own, States other) {
    Map<PurposeCode, Kind> taken = denials(own, other);
    other.forEach(
        (code, state) -> {
          if (state.gives() && takes(own.find(code).orElse(null), state)) {
            taken.put(code, Kind.MERGED_GIVEN);
          }
        });
    return taken;
  }

  /** Which entries make {@code own} hold every denial of the other. */
  public static Map<PurposeCode, Kind> denials(States own, States other) {
    Map<PurposeCode, Kind> taken = new TreeMap<>();
    other.forEach(
        (code, state) -> {
          if (state.denies() && own.find(code).map(State::gives).orElse(true)) {
            taken.put(code, Kind.MERGED_DENIED);
          }
        });
    return taken;
  }

  private static boolean takes(State own, State other) {
    return own == null || (own.gives() && own.version() < other.version());
  }
}
