package takt.web.records;

import takt.kernel.Language;

/** What letters about a person's request say, in both languages. */
enum DeskLabel {
  RECEIVED_SUBJECT("Ihre Anfrage bei %s", "Your request to %s"),
  RECEIVED(
      "Guten Tag! Ihre Anfrage vom %s ist angekommen. Sie möchten %s. Darum kümmert sich %s.",
      "Hello! Your request of %s has come. You want %s. %s takes care of it."),
  DUE("Sie bekommen eine Antwort bis zum %s.", "You get an answer by %s."),
  WHO_YOU_ARE(
      "Damit niemand anders Ihre Daten bekommt, fragen wir vielleicht noch, wer Sie sind.",
      "So that nobody else gets your data, we may ask you who you are."),

  EXTENDED_SUBJECT("Ihre Anfrage bei %s dauert länger", "Your request to %s takes longer"),
  EXTENDED(
      "Guten Tag! Am %s kam Ihre Anfrage. Sie möchten %s. %s braucht dafür länger als einen Monat.",
      "Hello! Your request came on %s. You want %s. %s needs more than a month for it."),
  BECAUSE("Der Grund: %s", "The reason: %s"),
  COMPLAIN(
      "Sind Sie damit nicht einverstanden, können Sie sich bei einer Datenschutzbehörde beschweren"
          + " oder vor Gericht gehen.",
      "If you do not agree, you can complain to a data protection authority or go to court."),

  ACCESS("wissen, was über Sie gespeichert ist", "to know what is stored about you"),
  CORRECTION("etwas berichtigen lassen", "to have something corrected"),
  ERASURE("Daten löschen lassen", "to have data deleted"),
  RESTRICTION("Ihre Daten nur noch aufgehoben wissen", "your data not to be used any more"),
  PORTABILITY("Ihre Daten mitnehmen", "to take your data along"),
  OBJECTION("einer Nutzung widersprechen", "to object to a use");

  private final String german;
  private final String english;

  DeskLabel(String german, String english) {
    this.german = german;
    this.english = english;
  }

  String in(Language language) {
    return language == Language.DE ? german : english;
  }

  /** With these in its place. */
  String in(Language language, Object... what) {
    return in(language).formatted(what);
  }
}
