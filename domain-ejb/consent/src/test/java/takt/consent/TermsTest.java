package takt.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import takt.kernel.PurposeSet;

@DisplayName("C1.5 terms")
class TermsTest {

  @ParameterizedTest(name = "expiry {0}, reminder {1}, age {2}, guardian {3}: {4}")
  @CsvSource({
    "   0,     , ,   false, expiryDays must be 1 to 3650",
    "3651,     , ,   false, expiryDays must be 1 to 3650",
    "  10,    0, ,   false, reminderDays must be 1 to 3650",
    "  10,   10, ,   false, reminderDays must be less than expiryDays",
    "    ,    5, ,   false, reminderDays must be less than expiryDays",
    "    ,     , 0,  false, minimumAge must be 1 to 99",
    "    ,     , 100, false, minimumAge must be 1 to 99",
    "    ,     , ,   true,  guardian needs a minimumAge"
  })
  void refuseValuesOutOfRange(
      Integer expiry, Integer reminder, Integer age, boolean guardian, String rule) {
    assertThatThrownBy(() -> terms(expiry, reminder, false, age, guardian, false)).hasMessage(rule);
  }

  @Test
  void refuseToNeedWhatTheyExclude() {
    PurposeSet both = PurposeSet.named("news");
    assertThatThrownBy(
            () ->
                new Terms(
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Set.of(),
                    Optional.empty(),
                    false,
                    false,
                    false,
                    both,
                    both))
        .hasMessage("needs and excludes must not share a purpose");
  }

  @ParameterizedTest
  @EnumSource(
      value = LegalBasis.class,
      names = {"CONTRACT", "LEGAL_OBLIGATION"})
  void aContractOrALawLeavesNone(LegalBasis basis) {
    Terms.PLAIN.check(basis);
    assertThatThrownBy(() -> terms(null, null, false, 16, false, false).check(basis))
        .hasMessage("a contract or a law leaves no conditions");
  }

  @Test
  void eachBasisHasItsOwn() {
    Terms consent = terms(365, 30, true, 16, true, false);
    Terms marketing = terms(null, null, false, 16, false, true);
    consent.check(LegalBasis.CONSENT);
    marketing.check(LegalBasis.LEGITIMATE_INTEREST);
    assertThatThrownBy(() -> consent.check(LegalBasis.LEGITIMATE_INTEREST))
        .hasMessage("expiryDays is for consent only");
    assertThatThrownBy(
            () -> terms(null, null, true, null, false, false).check(LegalBasis.LEGITIMATE_INTEREST))
        .hasMessage("doubleOptIn is for consent only");
    assertThatThrownBy(() -> marketing.check(LegalBasis.CONSENT))
        .hasMessage("directMarketing is for legitimate interest only");
    assertThat(consent.reminderDays()).contains(30);
  }

  private static Terms terms(
      Integer expiry,
      Integer reminder,
      boolean doubleOptIn,
      Integer age,
      boolean guardian,
      boolean marketing) {
    return new Terms(
        Optional.ofNullable(expiry),
        Optional.ofNullable(reminder),
        doubleOptIn,
        Set.of(),
        Optional.ofNullable(age),
        guardian,
        marketing,
        false,
        PurposeSet.NONE,
        PurposeSet.NONE);
  }
}
