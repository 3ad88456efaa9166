package takt.web.records;

import java.util.Arrays;
import java.util.Locale;
import takt.kernel.Language;

/** What the page of everything about a person says beside the data, in both languages. */
enum DataLabel {
  TITLE("Alles über Sie", "Everything about you"),
  IS(
      "Hier steht alles, was %s über Sie gespeichert hat: woher es kommt, seit wann und wozu.",
      "Here is everything that %s has stored about you: where it comes from, since when and what"
          + " for."),
  AS_OF("Stand: %s", "As of %s"),
  LIST("Was wir dürfen, und wie Sie es beenden", "What we may do, and how you stop it"),
  DOWNLOAD("Alles als Datei herunterladen (JSON)", "Download everything as a file (JSON)"),
  TAKE(
      "Zu einem anderen Dienst mitnehmen (eine Datei für Programme)",
      "Take it to another service (a file for programs)"),

  HOW_PERSONAL("Wie persönlich darf es sein?", "How personal may it be?"),
  NO_LIMIT(
      "Sie haben noch nichts gewählt. Dann richten wir uns danach, was Sie erlaubt haben und wie"
          + " gut wir uns kennen.",
      "You have chosen nothing yet. Then we go by what you have allowed and how well we know each"
          + " other."),
  LIMIT("Sie haben gewählt: %s", "You have chosen: %s"),
  LIMIT_IS(
      "Wählen Sie, wie weit wir höchstens gehen. Es gilt sofort, und Sie können es jederzeit"
          + " ändern.",
      "Choose how far we may go at most. It holds at once, and you can change it at any time."),
  HOLDS_NOW("Das gilt jetzt.", "This holds now."),

  WHO("Woran wir Sie erkennen", "How we know that it is you"),
  CUSTOMER("Kundennummer", "Customer number"),
  ANONYMOUS("Kennung Ihres Geräts oder Browsers", "Id of your device or browser"),
  EMAIL("E-Mail-Adresse", "E-mail address"),
  KNOWN_SINCE("Wir kennen Sie seit", "We know you since"),
  MERGED(
      "Zwei Profile waren dieselbe Person: Sie. Wir haben sie zusammengelegt.",
      "Two profiles were the same person: you. We made them one."),
  MERGED_UNDONE(
      "Wir hatten zwei Profile zusammengelegt und haben das rückgängig gemacht.",
      "We had made two profiles one, and have undone it."),

  JOINED(
      "Zusammen mit einer anderen Kennung von Ihnen benutzt: %s",
      "Used together with another id of yours: %s"),
  JOINED_IS(
      "Das zählen wir 30 Tage lang. So merken wir, wenn sich mehrere Menschen ein Gerät teilen.",
      "We count this for 30 days. So we notice when several people share a device."),

  FACTS("Was wir über Sie wissen", "What we know about you"),
  NO_FACTS("Keine Angaben.", "No facts."),
  FROM("Woher: %s", "From: %s"),
  SINCE("seit %s", "since %s"),
  SINCE_UNKNOWN("seit wann, ist nicht notiert", "since when is not written down"),
  FOR("Wozu: %s", "What for: %s"),
  FROM_IDENTIFY("Ihr Konto", "your account"),
  FROM_BROWSER("Ihr Browser", "your browser"),
  FROM_IMPORT("eine Liste, die eingelesen wurde", "a list that was read in"),
  FROM_PERSON("Sie selbst", "yourself"),
  FROM_STAFF("von uns für Sie berichtigt", "corrected by us for you"),
  COUNTS_NOT(
      "Wird nicht genutzt: Eine andere Angabe zählt mehr.", "Not used: another entry counts more."),
  NONE_RIGHT("Nichts, was hier stand, ist richtig.", "Nothing that stood here is right."),
  FORMER("Was vorher dort stand", "What stood there before"),
  UNTIL("bis %s", "until %s"),

  EVENTS("Was Sie getan haben", "What you did"),
  EVENTS_ARE("Das Neueste steht oben.", "The newest is on top."),
  NO_EVENTS("Darüber ist nichts gespeichert.", "Nothing is stored about that."),
  SHOP("der Shop", "the shop"),
  OLDER_EVENTS("Ältere ansehen", "See older ones"),

  INFERRED("Was wir daraus schließen", "What we conclude from it"),
  GROUP("Eine Gruppe, zu der wir Sie zählen", "A group that we count you among"),
  FAMILIARITY("Wie gut wir uns kennen", "How well we know each other"),
  STRANGER("Wir kennen uns noch nicht gut.", "We do not know each other well yet."),
  ACQUAINTANCE("Wir kennen uns etwas.", "We know each other a little."),
  CUSTOMER_ALREADY("Sie haben schon bei uns gekauft.", "You have bought from us."),
  REGULAR("Sie kaufen öfter bei uns.", "You buy from us often."),
  CUSTOMER_SINCE("Ihre Kundennummer haben wir %s.", "We have had your customer number %s."),
  ORDERS_MADE(
      "Bestellungen: %d, die erste am %s, die letzte am %s.",
      "Orders: %d, the first on %s, the last on %s."),
  SERVED("Seit Ihrem letzten Zutun gezeigt", "Shown since you last did something about it"),
  SERVED_LAST("%s, zuletzt am %s", "%s, last on %s"),
  LEARNT_IN("gilt so nur in der Lage: %s", "holds like this only in the situation: %s"),
  LIKES("Sie mögen wohl: %s", "You seem to like: %s"),
  IN_BRAND("Marke %s", "Brand %s"),
  IN_THEME("Thema %s", "Theme %s"),

  BOUGHT("Was Sie gekauft haben", "What you bought"),
  NOTHING_BOUGHT("Darüber ist nichts gespeichert.", "Nothing is stored about that."),
  PIECES("%d Stück", "%d pieces"),
  PIECES_LEFT("%d Stück, %d zurückgegeben", "%d pieces, %d returned"),
  LAST_BOUGHT("zuletzt am %s", "last on %s"),
  CATEGORY("Warengruppe: %s", "Kind of goods: %s"),
  CATEGORY_OF_KIND("Warengruppe: %s (%s)", "Kind of goods: %s (%s)"),
  DURABLE("wird lange gebraucht", "is used for long"),
  CONSUMABLE("wird verbraucht", "is used up"),
  AGAIN(
      "So etwas wird meist etwa ab dem %s wieder gekauft.",
      "Such things are mostly bought again from about %s on."),
  ORDER("Bestellung %s", "Order %s"),
  UNDONE("rückgängig gemacht", "undone"),

  DECISIONS("Was wir deshalb für Sie ausgesucht haben", "What we chose for you because of it"),
  DECISIONS_ARE(
      "Jedes Mal steht dabei, warum. Das Neueste steht oben.",
      "Each time it says why. The newest is on top."),
  NO_DECISIONS("Nichts davon ist gespeichert.", "Nothing of that is stored."),
  OLDER_DECISIONS("Frühere ansehen", "See earlier ones"),

  COMPLAINTS("Worüber Sie sich beschwert haben", "What you complained about"),
  COMPLAINTS_ARE(
      "Dafür suchen wir danach eine Weile nichts für Sie aus.",
      "After that we choose nothing for you for it for a while."),
  COMPLAINED("Darüber haben Sie sich am %s beschwert", "You complained about it on %s"),

  DEALS("Was Ihnen das gebracht hat", "What it has given you"),
  NO_DEALS("Bisher nichts.", "Nothing so far."),
  DEAL_CHOSEN("Für Sie ausgesucht: %s", "Chosen for you: %s"),
  DEAL_SEEN("Davon gesehen: %s", "Seen: %s"),
  DEAL_CLICKED("Davon passten und wurden angeklickt: %s", "Fitted, and were clicked: %s"),
  DEAL_BOUGHT("Danach gekauft: %s", "Bought after that: %s"),
  DEAL_USED("Benutzt haben wir: %s", "We used: %s"),
  USED_INTEREST("was Sie mögen", "what you like"),
  USED_FAMILIARITY("wie gut wir uns kennen", "how well we know each other"),
  USED_OWN_LIMIT("was Sie eingestellt haben", "what you set"),
  USED_FIRST_NAME("Ihren Vornamen", "your first name"),
  USED_PURCHASE("was Sie gekauft haben", "what you bought"),
  USED_SEGMENT("Gruppen, zu denen wir Sie zählen", "groups we count you among"),
  USED_ATTRIBUTE("was Sie uns gesagt haben", "what you told us"),
  USED_SITUATION("den Augenblick", "the moment"),

  MESSAGES("Nachrichten, die auf Sie warten", "Messages that wait for you"),
  NO_MESSAGES("Keine.", "None."),
  CANCELLED("abgesagt, der Text ist gelöscht", "cancelled, the text is deleted"),

  RECIPIENTS("Wer außerhalb Ihre Daten hat", "Who else has your data"),
  TOLD_CORRECTED("Wir sagen dort, was wir berichtigt haben.", "We tell them what was corrected."),
  TOLD_ERASED("Wir sagen dort, dass wir gelöscht haben.", "We tell them that we deleted data."),
  TOLD_RESTRICTED(
      "Wir sagen dort, dass nichts genutzt werden darf.", "We tell them to use nothing."),
  NOTICE_WAITING("Das ist noch unterwegs.", "That is on its way."),
  NOTICE_SENT("Das ist angekommen.", "That has come."),
  NOTICE_GIVEN_UP("Das kam nicht an.", "That did not come."),

  REQUESTS("Was Sie von uns verlangt haben", "What you asked us for"),
  ASKED_ACCESS("Auskunft", "To see your data"),
  ASKED_CORRECTION("Berichtigung", "To correct data"),
  ASKED_ERASURE("Löschung", "To delete data"),
  ASKED_RESTRICTION("Einschränkung", "Not to use data"),
  ASKED_PORTABILITY("Daten zum Mitnehmen", "To take data along"),
  ASKED_OBJECTION("Widerspruch", "To stop a use"),
  IS_OPEN("Wir arbeiten daran.", "We are working on it."),
  IS_ANSWERED("Wir haben geantwortet.", "We have answered."),
  IS_REFUSED("Wir haben abgelehnt.", "We have refused."),

  LOOKS("Wer Ihre Daten angesehen hat", "Who looked at your data"),
  LOOKS_ARE(
      "Jeder Blick von Menschen im Unternehmen steht drei Jahre lang hier.",
      "Every look by people of the company stands here for three years."),
  READS("Programme, die etwas über Sie gelesen haben", "Programs that read something about you"),
  READ_FOR_NONE(
      "Was Sie erlaubt und entschieden haben, oder ob etwas auf Sie wartet.",
      "What you allow and have chosen, or whether anything waits for you."),
  TIMES("%s, %d-mal", "%s, %d times"),
  NO_LOOKS("Niemand im Unternehmen.", "Nobody in the company."),
  BECAUSE("Warum: %s", "Why: %s"),
  SAW_EVERYTHING("alles", "everything"),
  SAW_EXISTENCE("dass wir Sie kennen", "that we know you"),
  SAW_PROFILE("Ihr Profil für einen Zweck", "your profile for a purpose"),
  SAW_PERMISSIONS("was wir dürfen", "what we may do"),
  SAW_CHOICES("was Sie entschieden haben", "what you chose"),
  SAW_DECISIONS("was wir ausgesucht haben", "what we chose for you"),
  SAW_TAKEN_BACK(
      "hat zurückgenommen, was für Sie berichtigt war", "took back what was corrected for you"),
  SAW_MESSAGES("wartende Nachrichten", "waiting messages"),

  USES("Wozu wir Daten nutzen, und wer sie bekommt", "What we use data for, and who gets them"),
  RIGHTS("Was Sie verlangen können", "What you can ask for"),
  REACH("So erreichen Sie uns: %s", "How to reach us: %s"),

  OLDER_TITLE("Früheres über Sie", "Earlier things about you"),
  BACK("Zurück zu allem über Sie", "Back to everything about you"),
  SEE_ALL(
      "Alles ansehen, was wir über Sie wissen, und berichtigen",
      "See everything that we know about you, and correct it"),
  SET_DEGREE("Einstellen, wie persönlich es sein darf", "Set how personal it may be");

  private final String german;
  private final String english;

  DataLabel(String german, String english) {
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

  /** What a word of the API means; the word itself where the company has made it. */
  static String word(String prefix, String word, Language language) {
    String name = (prefix + word).toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(one -> one.in(language))
        .orElse(word);
  }
}
