package takt.web.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import takt.consent.Permission;
import takt.kernel.Language;

/** Why something is permitted or not, in a plain sentence to the person. */
final class Reasons {

  private static final DateTimeFormatter GERMAN =
      DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Reasons() {}

  /** Why something is not permitted by a consent to a text that did not speak of it. */
  static String notCovered(Permission permission, Language language) {
    String day = day(permission, language);
    return language == Language.DE
        ? "Sie haben am " + day + " einem Text zugestimmt, in dem das noch nicht stand."
        : "On " + day + " you agreed to a text that did not speak of this yet.";
  }

  private static String day(Permission permission, Language language) {
    Instant since = permission.since().orElse(Instant.EPOCH);
    DateTimeFormatter form = language == Language.DE ? GERMAN : ENGLISH;
    return form.format(since.atOffset(ZoneOffset.UTC));
  }

  static String sentence(Permission permission, Language language) {
    String day = day(permission, language);
    return language == Language.DE ? german(permission, day) : english(permission, day);
  }

  private static String german(Permission permission, String day) {
    return switch (permission.rule()) {
      case RESTRICTED ->
          "Seit dem " + day + " werden Ihre Daten nur noch aufgehoben, bis etwas geklärt ist.";
      case REFUSED -> "Sie haben das am " + day + " abgelehnt.";
      case WITHDRAWN -> "Sie haben Ihre Einwilligung am " + day + " widerrufen.";
      case OBJECTED -> "Sie haben dem am " + day + " widersprochen.";
      case GIVEN -> "Sie haben dem am " + day + " zugestimmt.";
      case SIGNALLED -> "Ihr Browser hat am " + day + " mitgeteilt, dass Sie das nicht möchten.";
      case EXPIRED -> "Ihre Zustimmung vom " + day + " ist abgelaufen.";
      case AGE_NEEDED ->
          "Dafür brauchen wir Ihr Alter oder das Ja eines Elternteils; beides fehlt uns.";
      case OTHER_NEEDED -> "Das geht nur zusammen mit etwas anderem, das nicht erlaubt ist.";
      case EXCLUDED -> "Das geht nicht zusammen mit etwas anderem, das erlaubt ist.";
      case ASKED_ANEW ->
          "Sie haben am " + day + " einem Text zugestimmt, der nicht mehr gilt; wir fragen neu.";
      case NOT_DECIDED -> "Sie haben sich noch nicht entschieden; ohne Ihr Ja geschieht nichts.";
      case NOT_OBJECTED -> "Das ist erlaubt, bis Sie widersprechen.";
      case CONTRACT -> "Das ist nötig, um Ihren Vertrag zu erfüllen.";
      case LAW -> "Das Gesetz verlangt es.";
    };
  }

  private static String english(Permission permission, String day) {
    return switch (permission.rule()) {
      case RESTRICTED ->
          "Since " + day + " your data are only kept, until something is cleared up.";
      case REFUSED -> "You refused this on " + day + ".";
      case WITHDRAWN -> "You withdrew your consent on " + day + ".";
      case OBJECTED -> "You objected to this on " + day + ".";
      case GIVEN -> "You agreed to this on " + day + ".";
      case SIGNALLED -> "Your browser told us on " + day + " that you do not want this.";
      case EXPIRED -> "Your consent of " + day + " has run out.";
      case AGE_NEEDED -> "For this we need your age, or a parent's yes; we have neither.";
      case OTHER_NEEDED -> "This goes only together with something else that is not allowed.";
      case EXCLUDED -> "This does not go together with something else that is allowed.";
      case ASKED_ANEW ->
          "On " + day + " you agreed to a text that no longer holds; we ask you again.";
      case NOT_DECIDED -> "You have not decided yet; without your yes nothing happens.";
      case NOT_OBJECTED -> "This is allowed until you object.";
      case CONTRACT -> "This is needed to fulfil your contract.";
      case LAW -> "The law asks for it.";
    };
  }
}
