package takt.campaigns.decision;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Decision.Outcome;
import takt.campaigns.Reason.Kind;

/** Explanations in German. */
final class GermanSentences extends Sentences {

  static final Sentences ONLY = new GermanSentences();

  private GermanSentences() {
    super("d. MMMM yyyy", Locale.GERMAN);
  }

  @Override
  String outcome(Outcome outcome) {
    return switch (outcome) {
      case SHOWN -> "Diese Nachricht wurde für Sie ausgewählt";
      case GENERIC -> "Diese Nachricht ist für alle gleich";
      case NONE -> "Hier wird Ihnen zurzeit nichts gezeigt";
      case HELD_OUT -> "Hier wird Ihnen nichts gezeigt, weil Sie zu einer Vergleichsgruppe gehören";
    };
  }

  @Override
  String continued() {
    return "Diese Nachricht führt die weiter, von der Sie kommen";
  }

  @Override
  String discovery() {
    return "Das ist etwas Neues, neben dem, was Sie offenbar am liebsten mögen";
  }

  @Override
  String byMoment() {
    return "Diese Nachricht richtet sich nur nach dem Augenblick, nach dem, was die Seite von Zeit,"
        + " Wetter oder Ort sagt, und nach nichts über Sie";
  }

  @Override
  Map<Occasion.Hand, String> hands() {
    return Map.of(
        Occasion.Hand.HOUR, "die Tageszeit",
        Occasion.Hand.DAY, "der Tag",
        Occasion.Hand.SEASON, "die Jahreszeit");
  }

  @Override
  String source(Kind kind) {
    return switch (kind) {
      case INTEREST -> "was Sie angesehen und gekauft haben";
      case FAMILIARITY -> "Ihr Konto und Ihre Bestellungen";
      case OWN_LIMIT -> "Ihre eigene Einstellung";
      case PURCHASE -> "Ihre Bestellungen";
      case SITUATION -> "was die Seite sagt, und die Uhr";
      default -> "was wir von Ihnen wissen";
    };
  }

  @Override
  String basis(String rule) {
    return switch (rule) {
      case "GIVEN" -> "Einwilligung";
      case "NOT_OBJECTED" -> "berechtigtes Interesse";
      case "CONTRACT" -> "Vertrag";
      default -> "Gesetz";
    };
  }

  @Override
  String clause(Kind kind, String value) {
    return switch (kind) {
      case PERMISSION -> "Sie haben zugestimmt";
      case INTEREST -> "Sie interessieren sich offenbar für „" + value + "“";
      case FAMILIARITY ->
          switch (value) {
            case "acquaintance" -> "wir kennen Sie";
            case "customer" -> "Sie haben bei uns gekauft";
            default -> "Sie kaufen öfter bei uns";
          };
      case OWN_LIMIT ->
          "Sie haben eingestellt, wie persönlich wir werden dürfen (höchstens Grad "
              + value
              + " von 4)";
      case FIRST_NAME -> "wir kennen Ihren Vornamen";
      case PURCHASE -> "Sie haben „" + value + "“ gekauft";
      case SEGMENT -> "wir zählen Sie zur Gruppe „" + value + "“";
      case ATTRIBUTE -> "wir wissen von Ihnen „" + value + "“";
      case SITUATION -> "sie passt zum Augenblick" + inBrackets(value);
    };
  }

  @Override
  String and() {
    return " und ";
  }

  @Override
  String permission(String rule, String purpose, Optional<String> since) {
    String name = "„" + purpose + "“";
    return switch (rule) {
      case "GIVEN" ->
          "Sie haben dem Zweck "
              + name
              + since.map(day -> " am " + day).orElse("")
              + " zugestimmt.";
      case "NOT_OBJECTED" -> "Der Zweck " + name + " ist erlaubt, solange Sie nicht widersprechen.";
      case "CONTRACT" -> "Der Zweck " + name + " gehört zu Ihrem Vertrag mit uns.";
      default -> "Der Zweck " + name + " ist gesetzlich erlaubt.";
    };
  }

  @Override
  String interest(String category, String since) {
    return "Seit dem "
        + since
        + " interessieren Sie sich für „"
        + category
        + "“, wie wir aus Ihren Besuchen und Käufen schließen.";
  }

  @Override
  String familiarity(String familiarity, Optional<String> since) {
    String known =
        switch (familiarity) {
          case "acquaintance" -> " von Ihrem Kundenkonto";
          case "customer" -> ", weil Sie bei uns gekauft haben";
          default -> ", weil Sie öfter bei uns kaufen";
        };
    return "Wir kennen Sie"
        + since.map(day -> " seit dem " + day).orElse("")
        + known
        + ": Danach richtet sich, wie persönlich wir werden.";
  }

  @Override
  String ownLimit(String degree) {
    return "Sie selbst haben eingestellt, dass Nachrichten höchstens Grad "
        + degree
        + " von 4 haben.";
  }

  @Override
  String firstName(String source, String since) {
    return "Ihren Vornamen kennen wir seit dem " + since + " (Quelle: " + source + ").";
  }

  @Override
  String purchase(String item, String last) {
    return "„" + item + "“ haben Sie zuletzt am " + last + " gekauft.";
  }

  @Override
  String situation(String moment) {
    return "Diese Nachricht ist für einen Augenblick wie diesen"
        + inBrackets(moment)
        + ", wer auch immer da ist.";
  }

  @Override
  String segment(String name, String since) {
    return "Seit dem " + since + " zählen wir Sie zur Gruppe „" + name + "“.";
  }

  @Override
  String attribute(String name, String source, String since) {
    return "„" + name + "“ wissen wir von Ihnen seit dem " + since + " (Quelle: " + source + ").";
  }

  @Override
  String change(String where) {
    return "was verwendet wird, sehen und ändern Sie unter " + where;
  }

  @Override
  String nothingUsed() {
    return "Über Sie wurde nichts verwendet und nichts gespeichert.";
  }
}
