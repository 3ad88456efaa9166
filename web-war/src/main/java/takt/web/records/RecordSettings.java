package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the company says about itself beside its purposes (rule C11.2). */
@ApplicationScoped
class RecordSettings {

  private static final String GERMAN_PERSONS =
      "Kundinnen und Kunden, und wer die Angebote des Unternehmens besucht.";
  private static final String ENGLISH_PERSONS =
      "Customers, and visitors of what the company offers.";

  /** Only what Takt itself does. */
  private static final String GERMAN_SECURITY =
      "Zugriff nur mit Schlüsseln, die für eine Aufgabe gelten und nur als Hash gespeichert sind."
          + " Daten sind an Zwecke gebunden und ohne Erlaubnis nicht lesbar. Jede Entscheidung"
          + " einer Person steht in einem Buch, in dem nichts geändert wird, und ist versiegelt.";

  private static final String ENGLISH_SECURITY =
      "Access only with keys that are for one task and are stored as a hash only. Data is bound to"
          + " purposes and cannot be read without permission. Every choice of a person stands in a"
          + " ledger in which nothing is changed, and is sealed.";

  @Inject
  @ConfigProperty(name = "takt.company.address")
  Optional<String> address;

  @Inject
  @ConfigProperty(name = "takt.company.contact")
  Optional<String> contact;

  @Inject
  @ConfigProperty(name = "takt.representative")
  Optional<String> representative;

  @Inject
  @ConfigProperty(name = "takt.dpo")
  Optional<String> officer;

  @Inject
  @ConfigProperty(name = "takt.persons.de")
  Optional<String> germanPersons;

  @Inject
  @ConfigProperty(name = "takt.persons.en")
  Optional<String> englishPersons;

  @Inject
  @ConfigProperty(name = "takt.security.de")
  Optional<String> germanSecurity;

  @Inject
  @ConfigProperty(name = "takt.security.en")
  Optional<String> englishSecurity;

  Optional<String> representative() {
    return representative;
  }

  Optional<String> officer() {
    return officer;
  }

  Map<String, String> persons() {
    return Map.of(
        "de", germanPersons.orElse(GERMAN_PERSONS), "en", englishPersons.orElse(ENGLISH_PERSONS));
  }

  Map<String, String> security() {
    return Map.of(
        "de",
        germanSecurity.orElse(GERMAN_SECURITY),
        "en",
        englishSecurity.orElse(ENGLISH_SECURITY));
  }

  /** The names of the settings that nobody has made; a representative is not always needed. */
  List<String> open() {
    List<String> open = new ArrayList<>();
    note(address, "TAKT_COMPANY_ADDRESS", open);
    note(contact, "TAKT_COMPANY_CONTACT", open);
    note(officer, "TAKT_DPO", open);
    note(germanPersons, "TAKT_PERSONS_DE", open);
    note(englishPersons, "TAKT_PERSONS_EN", open);
    note(germanSecurity, "TAKT_SECURITY_DE", open);
    note(englishSecurity, "TAKT_SECURITY_EN", open);
    return open;
  }

  private static void note(Optional<String> setting, String name, List<String> open) {
    if (setting.isEmpty()) {
      open.add(name);
    }
  }
}
