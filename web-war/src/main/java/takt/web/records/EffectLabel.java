package takt.web.records;

import java.util.Arrays;
import java.util.Locale;
import takt.kernel.Effect;
import takt.kernel.Language;

/** What modules do because of an opt-out, in plain words to the person, in both languages. */
enum EffectLabel {
  QUEUED_MESSAGES_CANCELLED(
      "Wartende Nachrichten, die wir nicht mehr senden", "Waiting messages that we do not send"),
  DECISIONS_ANONYMISED(
      "Notizen, was wir Ihnen gezeigt haben: nicht mehr mit Ihnen verknüpft",
      "Notes of what we showed you: no longer linked to you"),
  EVENTS_DELETED("Notizen, was Sie getan haben: gelöscht", "Notes of what you did: deleted"),
  EVENTS_UNBOUND(
      "Notizen, was Sie getan haben: dafür nicht mehr genutzt",
      "Notes of what you did: no longer used for this"),
  ATTRIBUTES_DELETED("Angaben über Sie: gelöscht", "Facts about you: deleted"),
  ATTRIBUTES_UNBOUND(
      "Angaben über Sie: dafür nicht mehr genutzt", "Facts about you: no longer used for this"),
  PURCHASES_DELETED("Gekaufte Waren: gelöscht", "Things you bought: deleted"),
  PURCHASES_UNBOUND(
      "Gekaufte Waren: dafür nicht mehr genutzt", "Things you bought: no longer used for this"),
  ORDERS_DELETED("Bestellungen: gelöscht", "Orders: deleted"),
  ORDERS_UNBOUND("Bestellungen: dafür nicht mehr genutzt", "Orders: no longer used for this"),
  AFFINITIES_DELETED(
      "Interessen, die wir vermutet haben: gelöscht", "Interests that we guessed: deleted"),
  OTHER("Anderes aufgeräumt", "Other things cleared up");

  private final String german;
  private final String english;

  EffectLabel(String german, String english) {
    this.german = german;
    this.english = english;
  }

  /** The label of an effect; the last one for whatever a module of the company's own may do. */
  static EffectLabel of(Effect effect) {
    String name = effect.what().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values())
        .filter(label -> label.name().equals(name))
        .findFirst()
        .orElse(OTHER);
  }

  String in(Language language) {
    return language == Language.DE ? german : english;
  }
}
