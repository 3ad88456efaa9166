package takt.web.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import takt.consent.ConsentHistory;
import takt.consent.LedgerEntry;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.PurposeText;
import takt.consent.Purposes;
import takt.consent.Recipient;
import takt.kernel.Language;
import takt.kernel.ProfileId;

/**
 * Records of consent by ISO/IEC TS 27560 in the W3C Data Privacy Vocabulary, of the profile {@code
 * dpv-27560:record-eu-gdpr}: metadata, notice, processing, entity, consent events (rule C8.3). An
 * objection to legitimate interest is no consent: its record is a plain record of processing.
 */
@ApplicationScoped
class ConsentRecords {

  @Inject Controller controller;
  @Inject Purposes purposes;

  /** The record of what is on record about a purpose. */
  Node of(ConsentHistory history) {
    LedgerEntry newest = history.newest();
    ProfileId profile = newest.profile();
    Purpose purpose = shown(newest);
    boolean consent = purpose.basis() == LegalBasis.CONSENT;
    String id = id(profile, history).toString();
    Node node =
        Node.of(consent ? "dpv:ConsentRecord" : "dpv:DataProcessingRecord")
            .id("urn:uuid:" + id)
            .put("dct:identifier", id)
            .put("dpv:hasIdentifier", id)
            .put("dct:created", Node.time(history.entries().get(0).at()))
            .put("dct:modified", Node.time(newest.at()));
    if (consent) {
      node.put("dct:conformsTo", Node.named("dpv-27560:record-eu-gdpr"));
    }
    node.put("dpv:hasDataSubject", subject(profile))
        .put("dpv:hasNotice", notices(history))
        .put("dct:language", newest.source().language().tag())
        .put("dpv:hasProcess", process(purpose))
        .put("dpv:hasDataController", Node.named(controller.iri()))
        .put("dpv:hasEntity", controller.node())
        .put("dpv:hasLegalBasis", basis(purpose.basis()))
        .put("dpv:hasJurisdiction", Gdpr.union())
        .put("dpv:hasApplicableLaw", Gdpr.law())
        .put("dpv:hasRight", Gdpr.rights(purpose.basis(), controller.choices()));
    List<Node> events =
        ConsentEvents.of(history, purpose.basis(), person(profile), controller.iri());
    if (consent) {
      node.put(
          "dpv:hasConsentControl",
          Node.of("dpv:ProvideConsent", "dpv:WithdrawConsent")
              .put("dpv:isExercisedAt", Node.named(controller.choices())));
    }
    return node.put(consent ? "dpv:hasConsentStatus" : "dpv:hasStatus", events);
  }

  /** The version that an entry is about. */
  private Purpose shown(LedgerEntry entry) {
    return purposes.find(entry.purpose(), entry.version()).orElseThrow();
  }

  /** The same for the same person and purpose, whenever it is asked for. */
  private static UUID id(ProfileId profile, ConsentHistory history) {
    String name = "takt consent record " + profile + " " + history.purpose();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static String person(ProfileId profile) {
    return "urn:uuid:" + profile;
  }

  private static Node subject(ProfileId profile) {
    return Node.of("dpv:DataSubject").id(person(profile)).put("dct:identifier", profile.toString());
  }

  private List<Node> notices(ConsentHistory history) {
    Map<String, Node> notices = new LinkedHashMap<>();
    for (LedgerEntry entry : history.entries()) {
      Purpose purpose = shown(entry);
      Language language = entry.source().language();
      PurposeText text = purpose.text(language);
      notices.putIfAbsent(
          entry.textHash(),
          Node.of(purpose.basis() == LegalBasis.CONSENT ? "dpv:ConsentNotice" : "dpv:PrivacyNotice")
              .id(ConsentEvents.notice(entry))
              .put("dct:identifier", entry.textHash())
              .put("dct:language", language.tag())
              .put("dct:date", Node.time(purpose.publishedAt()))
              .put("dct:hasVersion", Integer.toString(entry.version()))
              .put("dct:title", Node.text(text.name(), language))
              .put("dct:description", Node.text(text.sentence(), language)));
    }
    return List.copyOf(notices.values());
  }

  private Node process(Purpose purpose) {
    return Node.of("dpv:Process")
        .put(
            "dpv:hasPurpose",
            Node.of("dpv:Purpose")
                .put("dct:identifier", purpose.code().value())
                .put("dct:title", each(purpose, PurposeText::name))
                .put("dct:description", each(purpose, PurposeText::use)))
        .put("dpv:hasPersonalData", described("dpv:PersonalData", purpose, PurposeText::collected))
        .put(
            "dpv:hasStorageCondition",
            List.of(
                Node.of("dpv:StorageDuration")
                    .put(
                        "dpv:hasDuration",
                        Node.of("dpv:TemporalDuration")
                            .put("rdf:value", Node.days(purpose.retentionDays()))),
                described("dpv:StorageLocation", purpose, PurposeText::storage)
                    .put("dpv:hasLocation", controller.location())))
        .put("dpv:hasRecipient", recipients(purpose));
  }

  /** Who sees the data, in words; then each outside the company by name. */
  private static List<Node> recipients(Purpose purpose) {
    List<Node> all = new ArrayList<>();
    all.add(described("dpv:Recipient", purpose, PurposeText::recipients));
    for (Recipient one : purpose.recipients()) {
      List<Node> roles = new ArrayList<>();
      for (Language language : Language.values()) {
        roles.add(Node.text(one.role().get(language), language));
      }
      all.add(
          Node.of("dpv:Recipient")
              .put("dpv:hasName", one.name())
              .put("dct:description", roles)
              .put("dpv:hasLocation", Node.of("dpv:Country").put("dct:title", one.country())));
    }
    return all;
  }

  private static Node described(String type, Purpose purpose, Function<PurposeText, String> part) {
    return Node.of(type).put("dct:description", each(purpose, part));
  }

  private static List<Node> each(Purpose purpose, Function<PurposeText, String> part) {
    List<Node> texts = new ArrayList<>();
    for (Language language : Language.values()) {
      texts.add(Node.text(part.apply(purpose.text(language)), language));
    }
    return texts;
  }

  private static List<Node> basis(LegalBasis basis) {
    return switch (basis) {
      case CONSENT -> List.of(Node.named("eu-gdpr:A6-1-a"), Node.named("dpv:ExpressedConsent"));
      case LEGITIMATE_INTEREST -> List.of(Node.named("eu-gdpr:A6-1-f"));
      case CONTRACT -> List.of(Node.named("eu-gdpr:A6-1-b"));
      case LEGAL_OBLIGATION -> List.of(Node.named("eu-gdpr:A6-1-c"));
    };
  }
}
