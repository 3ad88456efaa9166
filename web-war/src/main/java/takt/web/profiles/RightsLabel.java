package takt.web.profiles;

import java.util.Arrays;
import java.util.List;
import takt.kernel.Language;

/** What a person is told of their rights with everything about them (GDPR Art. 15(1)(e), (f)). */
enum RightsLabel {
  CORRECT(
      "Ist etwas falsch? Wir müssen es berichtigen, wenn Sie es uns sagen.",
      "Is something wrong? We have to correct it when you tell us."),
  DELETE(
      "Sie können verlangen, dass wir Ihre Daten löschen, soweit kein Gesetz und kein offener"
          + " Vertrag sie verlangt.",
      "You can ask us to delete your data, as far as no law and no open contract needs them."),
  RESTRICT(
      "Sie können verlangen, dass wir Ihre Daten nur noch aufheben und nicht mehr nutzen, solange"
          + " etwas zu klären ist.",
      "You can ask us to only keep your data and no longer use them while something is unclear."),
  OBJECT(
      "Sie können jeder Nutzung widersprechen, die nicht auf Vertrag oder Gesetz beruht, und jede"
          + " Einwilligung zurücknehmen.",
      "You can object to every use that rests on neither contract nor law, and take back every"
          + " consent."),
  TAKE(
      "Sie können mitnehmen, was Sie uns gegeben haben, in einem Format für andere Dienste.",
      "You can take along what you gave us, in a format for other services."),
  COMPLAIN(
      "Sie können sich bei einer Datenschutzbehörde beschweren, zum Beispiel dort, wo Sie wohnen.",
      "You can complain to a data protection authority, for example where you live.");

  private final String german;
  private final String english;

  RightsLabel(String german, String english) {
    this.german = german;
    this.english = english;
  }

  /** All of them, as sentences. */
  static List<String> all(Language language) {
    return Arrays.stream(values())
        .map(one -> language == Language.DE ? one.german : one.english)
        .toList();
  }
}
