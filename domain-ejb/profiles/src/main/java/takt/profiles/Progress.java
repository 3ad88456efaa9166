package takt.profiles;

import java.util.OptionalInt;

/**
 * How far something is computed for everybody.
 *
 * @param ready whether it is
 * @param percent if not, of how many profiles it is, 0 to 99; empty while it waits for its turn
 */
public record Progress(boolean ready, OptionalInt percent) {

  /** It is. */
  public static final Progress DONE = new Progress(true, OptionalInt.empty());
}
