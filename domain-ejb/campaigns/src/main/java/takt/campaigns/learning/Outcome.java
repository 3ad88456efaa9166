package takt.campaigns.learning;

/** What can come of a message that was shown. Each counts once, however often it is told. */
public enum Outcome {
  /** It was clicked. */
  CLICKED,
  /** What it was about was bought within the window. */
  BOUGHT,
  /** The person opted out or complained within the window. */
  REGRETTED
}
