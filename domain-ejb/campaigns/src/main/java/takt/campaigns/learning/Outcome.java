package takt.campaigns.learning;

/** What can come of a message that was shown. Each counts once, however often it is told. */
public enum Outcome {
  /** It was clicked. */
  CLICKED,
  /** It came to what its campaign is for (rule G7.8), or its item was bought (rule G13.12). */
  BOUGHT,
  /** The person opted out or complained within the window. */
  REGRETTED
}
