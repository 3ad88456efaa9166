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
