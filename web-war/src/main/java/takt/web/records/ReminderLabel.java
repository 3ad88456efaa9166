package takt.web.records;

import takt.kernel.Language;

/** What mail and pages of a reminder say beside the purposes' own texts, in both languages. */
enum ReminderLabel {
  MAIL_SUBJECT("Ihre Einwilligung endet bald: %s", "Your consent ends soon: %s"),
  MAIL_ENDS(
      "Sie haben %s etwas erlaubt, und das endet bald:",
      "You permitted %s something, and that ends soon:"),
  ENDS("%s: %s Endet am %s.", "%s: %s Ends on %s."),
  MAIL_NOTHING(
      "Sie müssen nichts tun: Dann endet es von selbst. Verlängern oder gleich beenden können Sie es"
          + " hier, ohne Anmeldung:",
      "You need not do anything: then it ends by itself. You can renew it or stop it at once here,"
          + " without a log-in:"),

  QUESTION("Ihre Einwilligung endet bald", "Your consent ends soon"),
  FREE(
      "Sie entscheiden frei. Tun Sie nichts, dann endet es von selbst.",
      "You decide freely. If you do nothing, it ends by itself."),
  UNTIL("Endet am", "Ends on"),
  CHANNEL("Nur", "Only"),
  RENEW("Ja, verlängern", "Yes, renew"),
  STOP("Nein, jetzt beenden", "No, stop now"),
  NOTHING_LEFT(
      "Davon gilt nichts mehr: Sie haben es inzwischen beendet.",
      "Nothing of it holds any more: you have ended it meanwhile."),

  RENEWED("Danke, es gilt weiter", "Thank you, it goes on"),
  STOPPED("Es ist beendet", "It has ended"),
  STOPPED_IS(
      "Das erlauben Sie von jetzt an nicht mehr:", "This you do not permit any more, from now on:"),

  UNKNOWN_IS(
      "Entweder ist alles, worum es ging, schon zu Ende, oder es fehlt ein Teil des Links aus der"
          + " E-Mail.",
      "Either everything that it was about has ended, or a part of the link from the mail is"
          + " missing."),
  NOT_HERE("Das geht hier nicht", "This cannot be done here"),
  NOT_HERE_IS(
      "Seit Ihrer Einwilligung hat sich etwas geändert. Darum genügt dieser Link nicht mehr. Ja sagen"
          + " können Sie wieder, wo wir Sie fragen. Wozu das gut ist, steht dort:",
      "Something has changed since your consent. That is why this link is not enough any more. You"
          + " can say yes again wherever we ask you. What it is for, you can read there:");

  private final String german;
  private final String english;

  ReminderLabel(String german, String english) {
    this.german = german;
    this.english = english;
  }

  String in(Language language) {
    return language == Language.DE ? german : english;
  }
}
