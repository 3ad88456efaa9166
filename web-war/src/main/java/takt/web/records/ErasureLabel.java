package takt.web.records;

import takt.kernel.Language;

/** What the pages of erasures say beside the company's own texts, in both languages. */
enum ErasureLabel {
  WISH("Alles über mich löschen", "Delete everything about me"),
  WISH_IS(
      "Sie können auch alles löschen lassen, was %s über Sie weiß.",
      "You can also have everything deleted that %s knows about you."),
  ASK("Alles löschen?", "Delete everything?"),
  ASK_IS(
      "Hier löschen Sie alles, was %s über Sie weiß. Das kann niemand rückgängig machen.",
      "Here you delete everything that %s knows about you. Nobody can undo it."),
  WHAT("Was gelöscht wird", "What is deleted"),
  WHAT_NAMES(
      "Ihre Adresse, Ihre Kundennummer und alles andere, woran wir Sie erkennen",
      "Your address, your customer number, and all else by which we know you"),
  WHAT_DATA(
      "Was Sie angesehen, gekauft und uns erzählt haben, und was wir daraus vermutet haben",
      "What you looked at, bought and told us, and what we guessed from it"),
  WHAT_MESSAGES("Nachrichten, die auf Sie warten", "Messages that wait for you"),
  WHAT_CONSENTS(
      "Was Sie uns erlaubt haben, gilt dann nicht mehr", "What you allowed us is over then"),
  KEPT("Was bleibt, und warum", "What stays, and why"),
  KEPT_LAW(
      "Manches müssen wir nach dem Gesetz noch eine Weile aufheben. Es liegt dann getrennt, niemand"
          + " benutzt es, und es wird von selbst gelöscht. Das gilt für:",
      "Some things we must keep for a while, by law. They then lie apart, nobody uses them, and they"
          + " are deleted by themselves. This is about:"),
  KEPT_NO_LAW(
      "Das Gesetz verlangt von uns nicht, etwas davon aufzuheben.",
      "The law does not ask us to keep any of it."),
  KEPT_DENIALS(
      "Ihr Nein. Haben Sie zu etwas Nein gesagt, bleibt es dabei, auch wenn Sie wiederkommen. Dafür"
          + " merken wir uns nur ein Zeichen, aus dem niemand Ihren Namen lesen kann.",
      "Your no. If you said no to something, it stays so, even when you come back. For this we only"
          + " remember a sign from which nobody can read your name."),
  KEPT_LEDGER(
      "Das Buch der Einwilligungen. Darin steht, wann jemand Ja oder Nein gesagt hat, aber nicht, wer."
          + " Es beweist, dass wir ehrlich sind.",
      "The book of consents. It says when somebody said yes or no, but not who. It proves that we are"
          + " honest."),
  BUTTON("Ja, alles löschen", "Yes, delete everything"),
  UNTIL_THEN(
      "Solange Sie nicht klicken, ändert sich nichts.",
      "As long as you do not click, nothing changes."),

  DONE("Alles ist gelöscht", "Everything is deleted"),
  DONE_IS(
      "Wir wissen jetzt nichts mehr über Sie. Kommen Sie wieder, sind Sie für uns neu.",
      "We know nothing about you any more. If you come back, you are new to us."),
  OWED("Wir löschen noch", "We are still deleting"),
  OWED_IS(
      "Ab sofort benutzt niemand mehr etwas über Sie. Das Löschen geht von selbst weiter.",
      "From now on nobody uses anything about you. The deleting goes on by itself."),
  PROOF("Ihre Bescheinigung", "Your certificate"),
  PROOF_LINK("Bescheinigung ansehen und drucken", "See and print the certificate"),
  PROOF_KEEP(
      "Merken Sie sich die Adresse dieser Bescheinigung: Wir wissen nicht mehr, wohin wir sie"
          + " schicken könnten.",
      "Keep the address of this certificate: we no longer know where we could send it."),

  CERTIFICATE("Bescheinigung über das Löschen", "Certificate of deletion"),
  CERTIFICATE_IS(
      "%s hat alles gelöscht, was über eine Person gespeichert war. Wer sie war, steht nicht hier,"
          + " denn auch das ist gelöscht.",
      "%s has deleted everything that was stored about a person. Who it was is not written here, as"
          + " that is deleted, too."),
  NUMBER("Nummer", "Number"),
  ASKED("Gewünscht", "Asked for"),
  ASKED_BY_PERSON("von der Person selbst", "by the person"),
  ASKED_BY_OFFICER(
      "beim Datenschutz des Unternehmens", "through the company's data protection officer"),
  AT("Erledigt", "Done"),
  DELETED("Was gelöscht wurde", "What was deleted"),
  NOTHING_DELETED("Es war nichts zu löschen.", "There was nothing to delete."),
  APART("Was getrennt aufgehoben wird", "What is kept apart"),
  NOTHING_APART("Nichts.", "Nothing."),
  APART_IS(
      "Niemand benutzt es. Nur der Datenschutz darf es ansehen, mit einem Grund, der aufgeschrieben"
          + " wird. Es wird von selbst gelöscht.",
      "Nobody uses it. Only the data protection officer may look at it, with a reason that is written"
          + " down. It is deleted by itself."),
  HOW_MANY("Wie viel", "How much"),
  UNTIL("Bis wann", "Until when"),
  WHY("Warum", "Why"),
  BY_LAW("Das Gesetz verlangt es (DSGVO %s).", "The law asks for it (GDPR %s)."),
  BY_CLAIM("Für Ansprüche aus einem Vertrag (DSGVO %s).", "For claims from a contract (GDPR %s)."),
  LEFT("Was noch da ist und zu niemandem führt", "What is still there and leads to nobody"),
  CHECK("Ist das echt?", "Is this real?"),
  CHECK_HOW(
      "Die Bescheinigung ist unterschrieben. Jeder kann die Unterschrift prüfen, mit einem kleinen"
          + " Programm und dem öffentlichen Schlüssel des Unternehmens.",
      "The certificate is signed. Anybody can check the signature, with a small program and the"
          + " company's public key."),
  SIGNED_BY("Öffentlicher Schlüssel", "Public key"),
  DOCUMENT("Die Bescheinigung für Programme (JSON)", "The certificate for programs (JSON)"),
  NOT_YET(
      "Das Löschen ist noch nicht fertig. Sehen Sie später noch einmal hier nach.",
      "The deleting is not done yet. Look here again later.");

  private final String german;
  private final String english;

  ErasureLabel(String german, String english) {
    this.german = german;
    this.english = english;
  }

  String in(Language language) {
    return language == Language.DE ? german : english;
  }

  /** With this in its place. */
  String in(Language language, String what) {
    return in(language).formatted(what);
  }
}
