package takt.profiles;

/** What became of an incoming event. */
public enum Outcome {
  /** Stored with its profile, bound to the permitted purposes. */
  STORED,
  /** Counted without any identifier (rule F2.4). */
  COUNTED,
  /** Not permitted and not counted (rule F2.4). */
  DROPPED,
  /** Already there (rule F3.1). */
  DUPLICATE,
  /** Sent by a bot: neither stored nor counted (rule F10.2). */
  BOT,
  /** Dropped, as the tracking plan says (rule F11.2). */
  OFF_PLAN,
  /** Refused, as the tracking plan says (rule F11.2). */
  REFUSED
}
