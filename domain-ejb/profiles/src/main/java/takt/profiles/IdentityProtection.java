package takt.profiles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps apart the persons whom a shared value would make one (rules F1.9 and F1.10). */
public interface IdentityProtection {

  /** What a value led together counts for so many days. */
  int DAYS = 30;

  /**
   * The values that join nobody, in the order in which they were blocked.
   *
   * @param after the last id already read; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<BlockedIdentifier> blocked(Optional<UUID> after, int limit);

  /**
   * Releases a value: it leads people together again, counted anew.
   *
   * @return false if nothing is blocked under this id
   */
  boolean release(UUID id);

  /** The values that identify nobody in every company, in lower case, ascending. */
  List<String> builtIn();

  /** The company's own list of values that identify nobody. */
  NonIdentifying own();

  /**
   * Replaces the company's own list.
   *
   * @param next the values, and the revision that they replace
   * @return the same with its new revision
   * @throws SettingChanged if that is not the current revision
   */
  NonIdentifying replace(NonIdentifying next);
}
