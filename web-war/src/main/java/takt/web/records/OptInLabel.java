package takt.web.records;

import takt.kernel.Language;

/** What mail and pages of a double opt-in say beside the purposes' own texts, in both languages. */
enum OptInLabel {
  MAIL_SUBJECT("Bitte bestätigen Sie: %s", "Please confirm: %s"),
  MAIL_ASKED(
      "Jemand hat %s diese E-Mail-Adresse gegeben und möchte einwilligen in:",
      "Somebody gave this e-mail address to %s and wants to consent to:"),
  MAIL_HOW(
      "Waren Sie das? Dann lesen Sie bitte hier, worum es geht, und entscheiden Sie:",
      "Was it you? Then please read here what it is about, and decide:"),
  MAIL_UNTIL(
      "Der Link gilt bis zum %s und nur einmal. Ihre Einwilligung gilt erst, wenn Sie dort"
          + " zustimmen.",
      "The link can be used until %s, and once. Your consent counts only once you agree there."),
  MAIL_NOT_YOU(
      "Waren Sie es nicht? Dann tun Sie einfach nichts: Es passiert nichts weiter, und wir löschen"
          + " Ihre Adresse.",
      "Was it not you? Then simply ignore this mail: nothing more happens, and we delete your"
          + " address."),

  QUESTION("Möchten Sie zustimmen?", "Do you agree?"),
  ASKED(
      "Jemand hat %s Ihre E-Mail-Adresse gegeben. Ihre Einwilligung gilt erst, wenn Sie hier"
          + " zustimmen.",
      "Somebody gave your e-mail address to %s. Your consent counts only once you agree here."),
  PURPOSES("Worum es geht", "What it is about"),
  FREE(
      "Sie entscheiden frei. Sagen Sie Nein oder nichts, dann löschen wir die Anfrage und Ihre"
          + " Adresse. Eine Einwilligung können Sie jederzeit widerrufen.",
      "You decide freely. If you say no or nothing, we delete the request and your address. You can"
          + " withdraw a consent at any time."),
  UNTIL("Sie können bis zum %s antworten.", "You can answer until %s."),
  DECISION("Ihre Entscheidung", "Your decision"),
  YES("Ja, ich stimme zu", "Yes, I agree"),
  NO("Nein", "No"),

  AGREED("Danke, Ihre Einwilligung gilt", "Thank you, your consent counts"),
  AGREED_TO("Das ist nun erlaubt:", "This is permitted now:"),
  RECEIPT("Ihr Beleg zum Lesen und Drucken", "Your receipt to read and to print"),
  WITHDRAW(
      "Das können Sie jederzeit ändern, so einfach wie Sie zugestimmt haben:",
      "You can change that at any time, as easily as you agreed:"),
  REFUSED("Es bleibt beim Nein", "You said no"),
  REFUSED_IS(
      "Wir haben die Anfrage und Ihre Adresse daraus gelöscht. Sie bekommen dazu nichts.",
      "We have deleted the request and the address in it. Nothing will come of it."),

  USED("Dieser Link wurde schon benutzt", "This link has been used"),
  USED_IS(
      "Sie haben schon geantwortet. Ein Link zählt nur einmal.",
      "You have answered already. A link counts only once."),
  EXPIRED("Dieser Link ist abgelaufen", "This link has expired"),
  EXPIRED_IS(
      "Niemand hat rechtzeitig zugestimmt. Wir haben die Anfrage und die Adresse gelöscht. Wenn Sie"
          + " möchten, fragen Sie noch einmal an.",
      "Nobody agreed in time. We have deleted the request and the address. If you like, ask once"
          + " more."),
  REPLACED("Das steht nicht mehr zur Wahl", "This is no longer to be had"),
  REPLACED_IS(
      "Der Text, dem Sie zustimmen wollten, hat sich seitdem geändert. Deshalb zählt dieser Link"
          + " nicht mehr. Wenn Sie möchten, fragen Sie noch einmal an.",
      "The text that you were to agree to has changed since. So this link does not count any more."
          + " If you like, ask once more."),
  UNKNOWN("Diesen Link gibt es nicht", "There is no such link"),
  UNKNOWN_IS(
      "Bitte prüfen Sie, ob Sie den ganzen Link aus der E-Mail geöffnet haben.",
      "Please check whether you opened the whole link from the mail."),
  EXCLUDED("Das geht nicht zusammen", "These do not go together"),
  EXCLUDED_IS(
      "Sie erlauben schon etwas, das sich damit nicht verträgt. Ändern Sie das zuerst, dann öffnen"
          + " Sie den Link noch einmal:",
      "You permit something already that does not go together with it. Change that first, then open"
          + " the link once more:");

  private final String german;
  private final String english;

  OptInLabel(String german, String english) {
    this.german = german;
    this.english = english;
  }

  String in(Language language) {
    return language == Language.DE ? german : english;
  }
}
