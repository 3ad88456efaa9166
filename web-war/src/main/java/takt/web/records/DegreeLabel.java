package takt.web.records;

import java.util.Arrays;
import java.util.List;
import takt.kernel.Language;

/** How personal it may be, in plain words, from 0 to 4. */
enum DegreeLabel {
  GENERIC("Gar nicht: Ich sehe, was alle sehen.", "Not at all: I see what everybody sees."),
  CONTEXTUAL(
      "Passend zum Moment: zu der Seite, die ich ansehe. Von mir wird nichts benutzt.",
      "Fitting the moment: the page that I look at. Nothing about me is used."),
  SEGMENT(
      "Passend zu Leuten wie mir: zu einer Gruppe, zu der ich zähle.",
      "Fitting people like me: a group that I am counted among."),
  BEHAVIOUR(
      "Passend zu dem, was ich tue: was ich ansehe und kaufe.",
      "Fitting what I do: what I look at and buy."),
  PERSONAL(
      "Ganz persönlich: auch mein Name, mein Geburtstag und was ich gekauft habe, dürfen dort stehen.",
      "Fully personal: my name, my birthday and what I bought may stand there, too.");

  private final String german;
  private final String english;

  DegreeLabel(String german, String english) {
    this.german = german;
    this.english = english;
  }

  /** All of them, from 0 to 4. */
  static List<String> all(Language language) {
    return Arrays.stream(values())
        .map(one -> language == Language.DE ? one.german : one.english)
        .toList();
  }
}
