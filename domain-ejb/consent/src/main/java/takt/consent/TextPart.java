package takt.consent;

import java.util.Locale;

/** The parts of what a purpose tells people (rule C1.2), in the order they are read in. */
public enum TextPart {
  /** Its name. */
  NAME,
  /** The purpose in one sentence. */
  SENTENCE,
  /** What is collected. */
  COLLECTED,
  /** What it is used for. */
  USE,
  /** What the person gets from it. */
  BENEFIT,
  /** Who can see it. */
  RECIPIENTS,
  /** Which cookies and device storage it uses. */
  STORAGE,
  /** How long the data is kept. */
  KEPT;

  /** Its name in the API, such as {@code benefit}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
