package takt.web.records;

import java.util.Locale;
import takt.kernel.Language;

/** What the pages of opt-out links say beside the company's own texts, in both languages. */
enum LinkLabel {
  STOP_ONE("„%s“ beenden?", "Stop “%s”?"),
  STOP_ALL("Alles beenden?", "Stop everything?"),
  FROM(
      "Der Link, der Sie hierher führt, stand in einer Nachricht von %s.",
      "The link that led you here was in a message from %s."),
  ABOUT("Es geht nur um diesen Weg: %s.", "This is about one way only: %s."),
  OFF(
      "Das ist gerade aus. Damit es aus bleibt, können Sie trotzdem klicken.",
      "This is off at the moment. To make sure that it stays off, you can click all the same."),
  ONE_CLICK(
      "Ein Klick genügt, ohne Anmeldung. Solange Sie nicht klicken, ändert sich nichts.",
      "One click is enough, without a log-in. As long as you do not click, nothing changes."),
  THIS("Das beenden", "Stop this"),
  EVERYTHING("Alles beenden", "Stop everything"),
  EVERYTHING_IS(
      "„Alles“ heißt: alles, wozu Sie Nein sagen können. Was wir für einen Vertrag mit Ihnen oder"
          + " nach dem Gesetz brauchen, geht weiter.",
      "“Everything” is all that you can say no to. What we need for a contract with you, or by"
          + " law, goes on."),
  MORE("Alles ansehen", "See everything"),

  DONE("Erledigt", "Done"),
  STOPPED_ONE("„%s“ ist beendet, ab jetzt.", "“%s” is stopped, from now on."),
  STOPPED_ALL(
      "Alles, wozu Sie Nein sagen können, ist beendet, ab jetzt.",
      "All that you can say no to is stopped, from now on."),
  OWED(
      "Wir räumen noch auf. Das geschieht von selbst, und Ihr Nein gilt schon.",
      "We are still clearing up. That goes on by itself, and your no holds already."),
  EFFECTS("Was wir deshalb getan haben", "What we did because of it"),
  NO_EFFECT("Es war nichts aufzuräumen.", "There was nothing to clear up."),
  RECEIPT("Ihr Beleg", "Your receipt"),
  RECEIPT_PAGE("Beleg ansehen und drucken", "See and print the receipt"),
  MORE_TO_STOP("Noch mehr beenden", "Stop more"),

  BACK("Zurück zur Liste", "Back to the list"),

  LIST("Was wir dürfen", "What we may do"),
  LIST_IS(
      "Hier steht, was %s mit Ihren Daten tun darf. Sie können es beenden, mit einem Klick.",
      "Here is what %s may do with your data. You can stop it, with one click."),
  ALLOWED("Das ist erlaubt", "This is allowed"),
  NONE_ALLOWED(
      "Es ist nichts erlaubt, wozu Sie Nein sagen können.",
      "Nothing is allowed that you could say no to."),
  NOT_ALLOWED("Das ist aus", "This is off"),
  NONE_OFF("Nichts ist aus.", "Nothing is off."),
  STOP("„%s“ beenden", "Stop “%s”"),
  ONLY_STOP(
      "Hier können Sie nur beenden. Ja sagen können Sie wieder, wo wir Sie fragen. Wozu das gut"
          + " ist, steht dort:",
      "Here you can only stop. You can say yes again wherever we ask you. What it is for, you can"
          + " read there:"),
  VALID(
      "Der Link auf diese Seite gilt bis %s. Danach können Sie einen neuen anfordern.",
      "The link to this page is valid until %s. After that you can ask for a new one."),

  ASK("Was ist mit meiner Adresse?", "What about my address?"),
  ASK_IS(
      "Sie bekommen eine E-Mail mit einem Link. Dort steht, was wir über Sie wissen und was wir mit"
          + " Ihren Daten tun dürfen, und Sie können es beenden, ohne Anmeldung.",
      "You get an e-mail with a link. There you see what we know about you and what we may do with"
          + " your data, and you can stop it, without a log-in."),
  ADDRESS("Ihre E-Mail-Adresse", "Your e-mail address"),
  SEND("E-Mail anfordern", "Send me the e-mail"),
  NO_ADDRESS(
      "Das ist keine E-Mail-Adresse. Sie sieht etwa so aus: name@beispiel.de",
      "That is no e-mail address. One looks like this: name@example.com"),
  ASKED("Sehen Sie in Ihr Postfach", "Look into your mailbox"),
  ASKED_IS(
      "Wir haben eine E-Mail an diese Adresse auf den Weg gebracht, ob wir sie kennen oder nicht."
          + " Wer oft fragt, bekommt trotzdem nur wenige am Tag.",
      "We have an e-mail on its way to this address, whether we know it or not. Who asks often gets"
          + " a few a day all the same."),
  ASK_AGAIN("Einen neuen Link anfordern", "Ask for a new link"),

  MAIL_SUBJECT("Ihre Daten bei %s", "Your data at %s"),
  MAIL_ASKED(
      "Guten Tag! Sie haben gefragt, was %s mit Ihren Daten tun darf.",
      "Hello! You asked what %s may do with your data."),
  MAIL_KNOWN(
      "Dieser Link führt zur Liste. Dort können Sie alles beenden, alles ansehen und berichtigen, was"
          + " wir über Sie wissen, und sagen, wie persönlich es sein darf, ohne Anmeldung. Er gilt 24"
          + " Stunden. Geben Sie ihn nicht weiter: Wer ihn hat, kann das auch.",
      "This link leads to the list. There you can stop everything, see and correct everything that we"
          + " know about you, and say how personal it may be, without a log-in. It is valid for 24"
          + " hours. Do not pass it on: whoever has it can do so, too."),
  MAIL_UNKNOWN(
      "Zu dieser Adresse haben wir nichts gespeichert. Sie müssen nichts tun.",
      "We have nothing stored about this address. You need not do anything."),
  MAIL_NOT_YOU(
      "Haben Sie nicht gefragt? Dann hat jemand anders Ihre Adresse eingegeben. Wer das war, erfährt"
          + " nichts über Sie.",
      "Did you not ask? Then somebody else has typed in your address. Whoever it was learns nothing"
          + " about you."),

  BROKEN("Dieser Link führt nirgendwohin", "This link leads nowhere"),
  BROKEN_IS(
      "Vielleicht fehlt ein Stück der Adresse. Kopieren Sie sie ganz aus der Nachricht.",
      "Perhaps a part of the address is missing. Copy all of it from the message."),
  ASK_NEW(
      "Oder sehen Sie mit Ihrer Adresse nach, was erlaubt ist",
      "Or see with your address what is allowed"),
  TOO_OLD(
      "Vielleicht ist er zu alt, oder es fehlt ein Stück der Adresse.",
      "Perhaps it is too old, or a part of the address is missing."),
  CONTACT("Oder sagen Sie es uns: %s", "Or tell us: %s"),

  WEB("im Web und in der App", "on the web and in the app"),
  EMAIL("E-Mail", "e-mail"),
  PUSH("Mitteilungen auf einem Gerät", "notifications on a device"),
  POST("Post", "post"),
  PHONE("Telefon", "telephone"),
  SHOP("Gespräch im Laden", "talk in the shop");

  private final String german;
  private final String english;

  LinkLabel(String german, String english) {
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

  /** The label of a channel's word in the API. */
  static LinkLabel of(String channel) {
    return valueOf(channel.toUpperCase(Locale.ROOT));
  }
}
