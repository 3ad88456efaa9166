package takt.web.consent;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import takt.client.consent.PurposeInfo;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposeTexts;
import takt.consent.Purpose;
import takt.consent.PurposeText;
import takt.consent.Terms;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.web.rest.Words;

/** Published versions of purposes, as they go out. */
final class PurposeInfos {

  private PurposeInfos() {}

  static PurposeInfo info(Purpose purpose) {
    Map<String, PurposeTexts> texts = new TreeMap<>();
    purpose.texts().forEach((language, text) -> texts.put(language.tag(), texts(text)));
    return new PurposeInfo(
        "/api/purposes/" + purpose.code(),
        purpose.code().value(),
        purpose.version(),
        Words.of(purpose.basis()),
        purpose.channel().map(Words::of).orElse(null),
        texts,
        purpose.retentionDays(),
        purpose.interests(),
        purpose.countsWithout(),
        purpose.asksAnew(),
        terms(purpose.terms()),
        purpose.earliestValid(),
        purpose.publishedAt());
  }

  private static PurposeTexts texts(PurposeText text) {
    return new PurposeTexts(
        text.name(),
        text.sentence(),
        text.collected(),
        text.use(),
        text.benefit(),
        text.recipients(),
        text.storage());
  }

  private static PurposeTerms terms(Terms terms) {
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
        codes(terms.excludes()));
  }

  private static List<String> codes(PurposeSet purposes) {
    return purposes.codes().stream().map(PurposeCode::value).toList();
  }
}
