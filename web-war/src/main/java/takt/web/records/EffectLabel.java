package takt.web.records;

import java.util.Arrays;
import java.util.Locale;
import takt.kernel.Effect;
import takt.kernel.Language;

/**
 * What modules do because of an opt-out or an erasure, in plain words to the person, in both
 * languages.
 */
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
  FORMER_ATTRIBUTES_DELETED(
      "Frühere Angaben über Sie: gelöscht", "Former facts about you: deleted"),
  FORMER_ATTRIBUTES_UNBOUND(
      "Frühere Angaben über Sie: dafür nicht mehr genutzt",
      "Former facts about you: no longer used for this"),
  TRAITS_DELETED(
      "Was wir aus Ihrem Tun errechnet haben: gelöscht",
      "What we computed of what you did: deleted"),
  MEMBERSHIPS_DELETED(
      "Gruppen, zu denen wir Sie zählten: verlassen", "Groups that we counted you among: left"),
  LIST_ENTRIES_DELETED(
      "Listen, auf denen Sie standen: gestrichen", "Lists that you were on: taken off"),
  PURCHASES_DELETED("Gekaufte Waren: gelöscht", "Things you bought: deleted"),
  PURCHASES_UNBOUND(
      "Gekaufte Waren: dafür nicht mehr genutzt", "Things you bought: no longer used for this"),
  ORDERS_DELETED("Bestellungen: gelöscht", "Orders: deleted"),
  ORDERS_UNBOUND("Bestellungen: dafür nicht mehr genutzt", "Orders: no longer used for this"),
  AFFINITIES_DELETED(
      "Interessen, die wir vermutet haben: gelöscht", "Interests that we guessed: deleted"),
  SERVINGS_DELETED(
      "Notizen, wie oft wir Ihnen etwas gezeigt haben: gelöscht",
      "Notes of how often we showed you something: deleted"),
  IDENTIFIERS_DELETED(
      "Adressen, Nummern und Zeichen, an denen wir Sie erkannten: gelöscht",
      "Addresses, numbers and signs by which we knew you: deleted"),
  JOINS_DELETED(
      "Notizen, wen ein Zeichen zusammenführte: gelöscht",
      "Notes of whom a sign brought together: deleted"),
  MERGES_DELETED(
      "Notizen, dass zwei Besucher dieselbe Person sind: gelöscht",
      "Notes that two visitors are one person: deleted"),
  PROFILES_DELETED("Akten über Sie: gelöscht", "Files about you: deleted"),
  REFUSED_LINES_DELETED(
      "Zeilen aus Dateien, die wir nicht lesen konnten: gelöscht",
      "Lines of files that we could not read: deleted"),
  QUEUED_MESSAGES_DELETED("Nachrichten an Sie: gelöscht", "Messages to you: deleted"),
  EVIDENCE_DELETED(
      "Beweise, wie Sie Ja oder Nein gesagt haben: gelöscht",
      "Proof of how you said yes or no: deleted"),
  REQUESTS_DELETED(
      "Anfragen, die auf Ihre Antwort warteten: gelöscht",
      "Requests that waited for your answer: deleted"),
  MAILS_DELETED("E-Mails an Sie: gelöscht", "E-mails to you: deleted"),
  REMINDERS_DELETED("Erinnerungen an Sie: gelöscht", "Reminders to you: deleted"),
  ANSWERS_DELETED(
      "Antworten an unsere Programme, in denen Sie vorkamen: gelöscht",
      "Answers to our programs in which you were named: deleted"),
  LOOKS_DELETED(
      "Notizen, wer Ihre Daten angesehen hat: gelöscht",
      "Notes of who looked at your data: deleted"),
  MACHINE_READS_DELETED(
      "Notizen, wie oft Programme Ihre Daten gelesen haben: gelöscht",
      "Notes of how often programs read your data: deleted"),
  RECIPIENTS_TOLD(
      "Andere, die Daten von Ihnen haben: Wir sagen ihnen, dass wir gelöscht haben",
      "Others who have data of you: we tell them that we deleted"),
  DISCLOSURES_DELETED(
      "Notizen, wer Daten von Ihnen bekommen hat: gelöscht",
      "Notes of who got data of you: deleted"),
  REQUESTS_DETACHED(
      "Anfragen von Ihnen: nicht mehr mit Ihnen verknüpft",
      "Requests of yours: no longer linked to you"),
  DENIALS_KEPT("Ihr Nein, ohne Ihren Namen", "Your no, without your name"),
  LEDGER_ENTRIES_KEPT(
      "Einträge im Buch der Einwilligungen, ohne Ihren Namen",
      "Entries in the book of consents, without your name"),
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
