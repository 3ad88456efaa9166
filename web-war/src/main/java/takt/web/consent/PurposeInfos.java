package takt.web.consent;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import takt.client.consent.AcceptedInfo;
import takt.client.consent.PurposeInfo;
import takt.client.consent.PurposeRecipient;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposeTexts;
import takt.client.consent.RetirementInfo;
import takt.consent.Purpose;
import takt.consent.PurposeText;
import takt.consent.Recipient;
import takt.consent.Retirement;
import takt.consent.Terms;
import takt.consent.VersionState;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.web.rest.Words;

/** Published versions of purposes, as they go out. */
final class PurposeInfos {

  private PurposeInfos() {}

  static PurposeInfo info(Purpose purpose, VersionState state) {
    Map<String, PurposeTexts> texts = new TreeMap<>();
    purpose
        .texts()
        .forEach(
            (language, text) -> texts.put(language.tag(), texts(text, purpose.kept(language))));
    return new PurposeInfo(
        "/api/purposes/" + purpose.code(),
        purpose.code().value(),
        purpose.version(),
        Words.of(state),
        Words.of(purpose.basis()),
        purpose.channel().map(Words::of).orElse(null),
        texts,
        purpose.retentionDays(),
        purpose.interests(),
        purpose.countsWithout(),
        purpose.asksAnew(),
        terms(purpose.terms()),
        purpose.earliestValid(),
        purpose.publishedAt(),
        purpose.recipients().stream().map(PurposeInfos::recipient).toList(),
        NoSwitchWords.of(purpose.basis()),
        purpose
            .accepted()
            .map(word -> new AcceptedInfo(word.reason(), word.warnings()))
            .orElse(null));
  }

  static RetirementInfo retirement(Retirement one) {
    return new RetirementInfo(
        "/api/purposes/" + one.purpose() + "/retirement",
        one.purpose().value(),
        one.version(),
        one.at(),
        one.by(),
        one.reason(),
        one.profiles(),
        one.doneAt().orElse(null));
  }

  private static PurposeTexts texts(PurposeText text, String kept) {
    return new PurposeTexts(
        text.name(),
        text.sentence(),
        text.collected(),
        text.use(),
        text.benefit(),
        text.recipients(),
        text.storage(),
        kept);
  }

  static PurposeRecipient recipient(Recipient recipient) {
    Map<String, String> role = new TreeMap<>();
    recipient.role().forEach((language, text) -> role.put(language.tag(), text));
    return new PurposeRecipient(
        recipient.name(),
        role,
        recipient.country(),
        recipient.safeguard().map(Words::of).orElse(null));
  }

  static PurposeTerms terms(Terms terms) {
    return new PurposeTerms(
        terms.expiryDays().orElse(null),
        terms.reminderDays().orElse(null),
        terms.doubleOptIn(),
        terms.evidence().stream().sorted().map(Words::of).toList(),
        terms.minimumAge().orElse(null),
        terms.guardian(),
        terms.directMarketing(),
        terms.shared(),
        codes(terms.needs()),
        codes(terms.excludes()),
        terms.specialCategories().stream().sorted().map(Words::of).toList());
  }

  private static List<String> codes(PurposeSet purposes) {
    return purposes.codes().stream().map(PurposeCode::value).toList();
  }
}
