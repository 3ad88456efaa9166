package takt.profiles;

/** The company's thresholds of familiarity (rule F3.4). */
public interface FamiliarityLevels {

  /** The thresholds that count now. */
  FamiliarityThresholds thresholds();

  /**
   * Replaces the thresholds. They count at once for every view on this node, and within a second on
   * every other; nothing is stored about persons.
   *
   * @param next the thresholds, and the revision that they replace
   * @return the same with their new revision
   * @throws SettingChanged if that is not the current revision
   */
  FamiliarityThresholds replace(FamiliarityThresholds next);
}
