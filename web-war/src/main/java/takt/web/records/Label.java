package takt.web.records;

import takt.kernel.Language;

/** What the records say beside the company's own texts, in both languages. */
enum Label {
  TITLE("Verzeichnis von Verarbeitungstätigkeiten", "Records of processing activities"),
  LAW("nach Art. 30 Abs. 1 DSGVO", "under Art. 30(1) GDPR"),
  AS_OF("Stand", "As of"),
  CONTROLLER("Verantwortlich", "Controller"),
  ADDRESS("Anschrift", "Address"),
  CONTACT("Kontakt", "Contact"),
  REPRESENTATIVE("Vertretung in der Union", "Representative in the Union"),
  OFFICER("Datenschutzbeauftragte Person", "Data protection officer"),
  NONE("keine Angabe", "not stated"),
  OPEN("Noch nicht eingestellt", "Not set yet"),
  ACTIVITIES("Verarbeitungen", "Activities"),
  ENDED("Beendete Verarbeitungen", "Activities that have ended"),
  NAME("Bezeichnung", "Name"),
  CODE("Kürzel", "Code"),
  VERSION("Fassung", "Version"),
  SINCE("Seit", "Since"),
  END("Beendet am", "Ended on"),
  USE("Zweck", "Purpose"),
  BASIS("Rechtsgrundlage", "Legal basis"),
  PERSONS("Betroffene Personen", "Categories of persons"),
  DATA("Kategorien von Daten", "Categories of data"),
  ACCESS("Zugriff", "Access"),
  RECIPIENTS("Empfänger außerhalb", "Recipients outside"),
  NOBODY("niemand", "nobody"),
  THIRD_COUNTRIES("Drittländer und Garantien", "Third countries and safeguards"),
  NO_THIRD_COUNTRY("keine Übermittlung", "no transfer"),
  KEPT("Löschfrist", "Erasure"),
  STORAGE("Cookies und Gerätespeicher", "Cookies and device storage"),
  SECURITY("Technische und organisatorische Maßnahmen", "Technical and organisational measures"),

  RECEIPT("Beleg über Ihre Entscheidung", "Receipt of your choice"),
  RECEIPT_IS(
      "So steht Ihre Entscheidung bei uns im Buch. Dieser Beleg ändert sich nicht mehr.",
      "This is how your choice stands in our ledger. This receipt does not change any more."),
  FOR_WHAT("Wozu", "What for"),
  WHICH_DATA("Welche Daten", "Which data"),
  WHO_SEES("Wer sie sieht", "Who sees them"),
  HOW_LONG("Wie lange wir sie behalten", "How long we keep them"),
  ON_DEVICE("Auf Ihrem Gerät", "On your device"),
  WHY_ALLOWED("Warum wir das dürfen", "Why we may do this"),
  TEXT("Fassung des Textes", "Version of the text"),
  NUMBER("Nummer", "Number"),
  RECORDED("Aufgezeichnet", "Recorded"),
  CHOICES("Was Sie entschieden haben", "What you chose"),
  BENEFIT("Was Sie davon haben", "What you get from it"),
  CHANGE("Ändern oder widerrufen", "Change or withdraw"),
  CHANGE_HOW(
      "Das geht jederzeit und ist so einfach wie zustimmen:",
      "You can do so at any time, as easily as you agreed:"),
  DOCUMENT("Derselbe Beleg für Programme (JSON-LD)", "The same receipt for programs (JSON-LD)"),
  SAID_YES("Sie haben zugestimmt.", "You agreed."),
  CONFIRMED("Sie haben per E-Mail zugestimmt.", "You agreed by e-mail."),
  SAID_NO("Sie haben abgelehnt.", "You refused."),
  WITHDREW("Sie haben Ihre Einwilligung widerrufen.", "You withdrew your consent."),
  OBJECTED("Sie haben widersprochen.", "You objected."),

  STORED("Was auf Ihrem Gerät gespeichert wird", "What is stored on your device"),
  SITE("Für die Website", "For the website"),
  STORED_IS(
      "Eine Website kann etwas auf Ihrem Gerät ablegen, zum Beispiel Cookies. Hier steht alles, was"
          + " diese Seiten ablegen dürfen, und wozu. Was hier nicht steht, dürfen sie nicht ablegen.",
      "A website can put things on your device, such as cookies. Here is everything that these"
          + " pages may put there, and what for. What is not here, they may not put there."),
  NOTHING_STORED(
      "Hier ist nichts eingetragen. Also darf auch nichts auf Ihrem Gerät gespeichert werden.",
      "Nothing is registered here. So nothing may be stored on your device."),
  WITH_YES("Nur wenn Sie Ja sagen", "Only if you say yes"),
  WITH_YES_IS(
      "Ohne Ihr Ja wird davon nichts gespeichert. Ihr Ja können Sie jederzeit zurücknehmen.",
      "Without your yes none of this is stored. You can take back your yes at any time."),
  WITHOUT_YES("Ohne zu fragen, weil es nötig ist", "Without asking, because it is needed"),
  NEEDED_CONTRACT(
      "Ohne das können wir nicht tun, worum Sie uns bitten. Darum fragen wir hier nicht.",
      "Without this we cannot do what you ask us to do. That is why we do not ask here."),
  NEEDED_LEGAL_OBLIGATION(
      "Ein Gesetz schreibt uns das vor. Darum fragen wir hier nicht.",
      "A law tells us to do this. That is why we do not ask here."),
  NEEDED_LEGITIMATE_INTEREST(
      "Ohne das geht nicht, was Sie bei uns nutzen. Darum fragen wir hier nicht. Sie können"
          + " widersprechen.",
      "Without this, what you use here does not work. That is why we do not ask here. You can"
          + " object."),
  DOES("Was es tut", "What it does"),
  WHY("Warum es nötig ist", "Why it is needed"),
  STAYS("Wie lange es bleibt", "How long it stays"),
  BEHIND("Wer dahintersteht", "Who stands behind it"),
  WHERE("Wo es liegt", "Where it is kept"),
  STORED_BY("Wer es ablegt", "Who puts it there"),
  NAMES("Name", "Name"),
  NAMES_BEGIN("jeder, der so beginnt", "every one that begins like this"),
  PRIVACY("Was dort mit Daten geschieht", "What they do with data"),
  COOKIE("als Cookie im Browser", "as a cookie in the browser"),
  LOCAL_STORAGE("im Speicher des Browsers", "in the browser's storage"),
  SESSION_STORAGE(
      "im Browser, bis Sie den Tab schließen", "in the browser, until you close the tab"),
  INDEXED_DB("in einer Datenbank im Browser", "in a database in the browser"),
  CACHE_STORAGE("im Zwischenspeicher des Browsers", "in the browser's cache"),

  CONSENT("Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO)", "Consent (Art. 6(1)(a) GDPR)"),
  CONTRACT("Vertrag (Art. 6 Abs. 1 Buchst. b DSGVO)", "Contract (Art. 6(1)(b) GDPR)"),
  LEGAL_OBLIGATION(
      "Rechtliche Verpflichtung (Art. 6 Abs. 1 Buchst. c DSGVO)",
      "Legal obligation (Art. 6(1)(c) GDPR)"),
  LEGITIMATE_INTEREST(
      "Berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f DSGVO)",
      "Legitimate interest (Art. 6(1)(f) GDPR)"),

  ADEQUACY_DECISION("Angemessenheitsbeschluss (Art. 45)", "Adequacy decision (Art. 45)"),
  STANDARD_CLAUSES(
      "Standarddatenschutzklauseln (Art. 46 Abs. 2 Buchst. c)",
      "Standard contractual clauses (Art. 46(2)(c))"),
  BINDING_CORPORATE_RULES(
      "Verbindliche interne Datenschutzvorschriften (Art. 47)",
      "Binding corporate rules (Art. 47)"),
  CODE_OF_CONDUCT(
      "Genehmigte Verhaltensregeln (Art. 46 Abs. 2 Buchst. e)",
      "Approved code of conduct (Art. 46(2)(e))"),
  CERTIFICATION(
      "Genehmigte Zertifizierung (Art. 46 Abs. 2 Buchst. f)",
      "Approved certification (Art. 46(2)(f))"),
  EXPLICIT_CONSENT(
      "Ausdrückliche Einwilligung (Art. 49 Abs. 1 Buchst. a)", "Explicit consent (Art. 49(1)(a))"),
  NEEDED_FOR_CONTRACT(
      "Für einen Vertrag nötig (Art. 49 Abs. 1 Buchst. b, c)",
      "Needed for a contract (Art. 49(1)(b), (c))");

  private final String german;
  private final String english;

  Label(String german, String english) {
    this.german = german;
    this.english = english;
  }

  String in(Language language) {
    return language == Language.DE ? german : english;
  }

  /** The label of a word of the API, such as {@code legal-obligation}. */
  static Label of(String word) {
    return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }
}
