package takt.profiles;

/** What happens to an event that breaks the tracking plan. It is reported in any case. */
public enum OnViolation {
  /** It is taken as any other. */
  KEEP,
  /** It is neither stored nor counted, and its sender is not told. */
  DROP,
  /** It is neither stored nor counted, and its sender is told where it can be. */
  REFUSE
}
