package takt.web.records;

import takt.kernel.Language;

/** What the page on purposes and choices says beside the company's own texts, in both languages. */
enum PrivacyLabel {
  TITLE("Ihre Daten und Ihre Wahl", "Your data and your choice"),
  TITLE_IS(
      "Hier steht, wofür %s Daten benutzt, was Sie davon haben, und wie Sie Nein sagen.",
      "Here is what %s uses data for, what you get from it, and how you say no."),
  NO("Nein sagen", "Saying no"),
  NO_IS(
      "Geben Sie Ihre E-Mail-Adresse an. Dann bekommen Sie einen Link. Dort sehen Sie, was bei Ihnen"
          + " erlaubt ist und warum, und beenden es mit einem Klick. Sie müssen sich nicht anmelden.",
      "Give your e-mail address. Then you get a link. There you see what is allowed for you and why,"
          + " and stop it with one click. You need no log-in."),
  YES_IS(
      "Ja sagen können Sie überall, wo wir Sie fragen, auch wieder nach einem Nein.",
      "You can say yes wherever we ask you, and again after a no."),
  WITH_YES("Das tun wir nur, wenn Sie Ja sagen", "We do this only if you say yes"),
  UNTIL_NO("Das tun wir, bis Sie Nein sagen", "We do this until you say no"),
  ALWAYS("Das tun wir, weil es sein muss", "We do this because we have to"),
  DEVICE("Alle Cookies und was sie tun", "All cookies and what they do"),
  RIGHTS("Ihre Rechte", "Your rights"),
  RIGHTS_ARE(
      "Sie dürfen wissen, was wir über Sie gespeichert haben. Sie dürfen es berichtigen, mitnehmen,"
          + " sperren und löschen lassen, und Sie sagen, wie persönlich es sein darf.",
      "You may know what we have stored about you. You may have it corrected, taken along, blocked"
          + " and deleted, and you say how personal it may be."),
  RIGHTS_HOW(
      "Das meiste davon tun Sie selbst, über einen Link, den wir Ihnen schicken:",
      "Most of it you do yourself, by a link that we send you:"),
  RIGHTS_ELSE(
      "Oder schreiben Sie uns. Sie können sich auch bei der Datenschutzbehörde beschweren.",
      "Or write to us. You can also complain to the data protection authority.");

  private final String german;
  private final String english;

  PrivacyLabel(String german, String english) {
    this.german = german;
    this.english = english;
  }

  String in(Language language) {
    return language == Language.DE ? german : english;
  }
}
