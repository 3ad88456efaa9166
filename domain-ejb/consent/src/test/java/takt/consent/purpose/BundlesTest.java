package takt.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.consent.LegalBasis;
import takt.consent.NotPublishable.Flaw;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.Terms;
import takt.consent.test.Given;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

@DisplayName("C1.7 consent to a purpose is not bundled with consent to another")
class BundlesTest {

  private final List<Purpose> current =
      List.of(
          published("offers", LegalBasis.CONSENT, null, false),
          published("mail", LegalBasis.CONSENT, Channel.EMAIL, false),
          published("partners", LegalBasis.CONSENT, null, true),
          published("post", LegalBasis.LEGITIMATE_INTEREST, Channel.POST, true),
          published("orders", LegalBasis.CONTRACT, null, false));

  @ParameterizedTest(name = "{0} on {1}, shared {2}, needs {3}: {4}")
  @CsvSource({
    "CONSENT, , false, offers, ",
    "CONSENT, , false, orders, ",
    "CONSENT, , false, post, ",
    "CONSENT, EMAIL, false, mail, ",
    "CONSENT, EMAIL, false, offers, ",
    "CONSENT, , true, partners, ",
    "CONSENT, WEB, true, , ",
    "CONSENT, EMAIL, true, , /terms/shared",
    "CONSENT, PHONE, true, , /terms/shared",
    "CONSENT, , false, mail, /terms/needs",
    "CONSENT, PUSH, false, mail, /terms/needs",
    "CONSENT, , false, partners, /terms/needs",
    "LEGITIMATE_INTEREST, POST, true, mail, "
  })
  void isFree(LegalBasis basis, Channel channel, boolean shared, String needs, String part) {
    PurposeSet needed = needs == null ? PurposeSet.NONE : PurposeSet.parse(needs);
    PurposeDraft draft = draft("quiz", basis, channel, shared, needed);

    assertThat(new Bundles(current, draft).flaws())
        .extracting(Flaw::part)
        .isEqualTo(part == null ? List.of() : List.of(part));
  }

  @Test
  @DisplayName("nor does a new version make another purpose's consent a bundle")
  void aNewVersionBundlesNobodyElse() {
    PurposeDraft needing =
        draft("quiz", LegalBasis.CONSENT, null, false, PurposeSet.named("offers"));
    List<Purpose> both = List.of(current.get(0), published(needing));
    PurposeDraft shared = draft("offers", LegalBasis.CONSENT, null, true, PurposeSet.NONE);

    assertThat(new Bundles(both, shared).flaws()).extracting(Flaw::part).containsExactly("/terms");
  }

  private static Purpose published(String code, LegalBasis basis, Channel channel, boolean shared) {
    return published(draft(code, basis, channel, shared, PurposeSet.NONE));
  }

  private static Purpose published(PurposeDraft draft) {
    return new PublishedVersion(draft, 1, 1, Given.NOW, Optional.empty()).purpose();
  }

  private static PurposeDraft draft(
      String code, LegalBasis basis, Channel channel, boolean shared, PurposeSet needs) {
    Terms plain = Given.terms(needs, PurposeSet.NONE);
    Terms terms =
        new Terms(
            plain.expiryDays(),
            plain.reminderDays(),
            false,
            plain.evidence(),
            plain.minimumAge(),
            false,
            false,
            shared,
            needs,
            PurposeSet.NONE);
    return new PurposeDraft(
        new PurposeCode(code),
        basis,
        Optional.ofNullable(channel),
        Given.texts(code, 1),
        30,
        false,
        false,
        false,
        terms);
  }
}
