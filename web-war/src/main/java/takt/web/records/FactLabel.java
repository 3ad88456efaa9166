package takt.web.records;

import takt.kernel.Language;

/** What the pages on which a person puts a fact right say, in both languages. */
enum FactLabel {
  LINK("„%s“ berichtigen", "Correct “%s”"),
  TITLE("„%s“ berichtigen", "Correct “%s”"),
  KNOWN("Was jetzt dort steht", "What stands there now"),
  RIGHT("Was ist richtig?", "What is right?"),
  RIGHT_IS(
      "Was Sie sagen, zählt mehr als alles, was wir von anderen haben. Es gilt sofort, bis Sie es"
          + " ändern.",
      "What you say counts more than anything that we have from others. It holds at once, until you"
          + " change it."),
  VALUE("So ist es richtig", "This is right"),
  SAVE("Speichern", "Save"),
  NO_VALUE(
      "Schreiben Sie hinein, was richtig ist, mit höchstens 500 Zeichen.",
      "Write down what is right, with 500 characters at most."),
  CHANGED(
      "Das wurde inzwischen geändert. Oben steht, was jetzt gilt. Sehen Sie bitte noch einmal nach.",
      "This was changed meanwhile. Above is what holds now. Please look at it again."),
  WRONG("Alles falsch?", "All wrong?"),
  WRONG_IS(
      "Dann benutzen wir nichts mehr, was dort steht, auch wenn es noch einmal kommt. Sie sehen"
          + " weiter, was dort stand.",
      "Then we use nothing that stands there any more, even if it comes again. You still see what"
          + " stood there."),
  USE_NOTHING("Das ist falsch, nicht mehr benutzen", "This is wrong, use it no more"),
  DELETE(
      "Sie wollen, dass wir löschen? Das geht für alles zusammen:",
      "You want us to delete it? That goes for everything together:"),
  DONE_RIGHT("Für „%s“ gilt ab jetzt: %s", "From now on, this holds for “%s”: %s"),
  DONE_WRONG(
      "Was bei „%s“ steht, benutzen wir ab jetzt nicht mehr.",
      "What stands at “%s”, we use no more from now on."),
  DONE_IS("Sie können es jederzeit ändern.", "You can change it at any time.");

  private final String german;
  private final String english;

  FactLabel(String german, String english) {
    this.german = german;
    this.english = english;
  }

  String in(Language language, Object... what) {
    return (language == Language.DE ? german : english).formatted(what);
  }
}
