package takt.web.consent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeRecipient;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposeTexts;
import takt.client.consent.PurposeVersion;
import takt.consent.LegalBasis;
import takt.consent.PurposeDraft;
import takt.consent.PurposeText;
import takt.consent.Recipient;
import takt.consent.Safeguard;
import takt.consent.SpecialCategory;
import takt.consent.Terms;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** Versions of purposes, as they come in. */
public final class PurposeBodies {

  private static final String TERMS = "/terms";

  private PurposeBodies() {}

  /** The first version of a purpose; refuses what breaks a rule. */
  public static PurposeDraft draft(NewPurpose wanted) {
    PurposeVersion first =
        new PurposeVersion(
            wanted.basis(),
            wanted.channel(),
            wanted.texts(),
            wanted.retentionDays(),
            wanted.interests(),
            wanted.countsWithout(),
            wanted.asksAnew(),
            wanted.terms(),
            wanted.recipients());
    return draft(Words.code(wanted.code(), "/code"), first);
  }

  /** The next version of a purpose; refuses what breaks a rule. */
  static PurposeDraft draft(PurposeCode code, PurposeVersion version) {
    LegalBasis basis = Words.read(LegalBasis.class, version.basis(), "/basis");
    Optional<Channel> channel =
        Optional.ofNullable(version.channel())
            .map(word -> Words.read(Channel.class, word, "/channel"));
    Map<Language, PurposeText> texts = texts(version.texts());
    Terms terms = terms(version.terms());
    List<Recipient> recipients = recipients(version.recipients());
    return Words.checked(
        TERMS,
        () ->
            new PurposeDraft(
                code,
                basis,
                channel,
                texts,
                version.retentionDays(),
                version.interests(),
                version.countsWithout(),
                version.asksAnew(),
                terms,
                recipients));
  }

  static Terms terms(PurposeTerms body) {
    if (body == null) {
      return Terms.PLAIN;
    }
    Set<Terms.Evidence> evidence = EnumSet.noneOf(Terms.Evidence.class);
    for (int i = 0; body.evidence() != null && i < body.evidence().size(); i++) {
      String pointer = TERMS + "/evidence/" + i;
      evidence.add(Words.read(Terms.Evidence.class, body.evidence().get(i), pointer));
    }
    Set<SpecialCategory> special = EnumSet.noneOf(SpecialCategory.class);
    for (int i = 0; body.specialCategories() != null && i < body.specialCategories().size(); i++) {
      special.add(
          Words.read(
              SpecialCategory.class,
              body.specialCategories().get(i),
              TERMS + "/specialCategories/" + i));
    }
    PurposeSet needs = Words.purposes(body.needs(), TERMS + "/needs");
    PurposeSet excludes = Words.purposes(body.excludes(), TERMS + "/excludes");
    return Words.checked(
        TERMS,
        () ->
            new Terms(
                Optional.ofNullable(body.expiryDays()),
                Optional.ofNullable(body.reminderDays()),
                Boolean.TRUE.equals(body.doubleOptIn()),
                evidence,
                Optional.ofNullable(body.minimumAge()),
                Boolean.TRUE.equals(body.guardian()),
                Boolean.TRUE.equals(body.directMarketing()),
                Boolean.TRUE.equals(body.shared()),
                needs,
                excludes,
                special));
  }

  private static Map<Language, PurposeText> texts(Map<String, PurposeTexts> bodies) {
    Map<Language, PurposeText> texts = new EnumMap<>(Language.class);
    bodies.forEach((tag, text) -> texts.put(Words.read(Language.class, tag, "/texts"), text(text)));
    return texts;
  }

  private static PurposeText text(PurposeTexts text) {
    PurposeText written =
        new PurposeText(
            text.name(),
            text.sentence(),
            text.collected(),
            text.use(),
            text.benefit(),
            text.recipients(),
            text.storage(),
            Optional.ofNullable(text.kept()));
    written.parts().forEach((part, words) -> plain(words, "/texts"));
    return written;
  }

  static List<Recipient> recipients(List<PurposeRecipient> bodies) {
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; bodies != null && i < bodies.size(); i++) {
      recipients.add(recipient(bodies.get(i), "/recipients/" + i));
    }
    return recipients;
  }

  private static Recipient recipient(PurposeRecipient body, String pointer) {
    plain(body.name(), pointer + "/name");
    Map<Language, String> role = new EnumMap<>(Language.class);
    body.role()
        .forEach(
            (tag, text) -> {
              plain(text, pointer + "/role");
              role.put(Words.read(Language.class, tag, pointer + "/role"), text);
            });
    Optional<Safeguard> safeguard =
        Optional.ofNullable(body.safeguard())
            .map(word -> Words.read(Safeguard.class, word, pointer + "/safeguard"));
    return Words.checked(
        pointer, () -> new Recipient(body.name(), role, body.country(), safeguard));
  }

  /** PostgreSQL keeps no NUL. */
  static void plain(String text, String pointer) {
    if (text.indexOf('\0') >= 0) {
      throw Refusal.field(pointer, "must not hold a NUL character");
    }
  }
}
