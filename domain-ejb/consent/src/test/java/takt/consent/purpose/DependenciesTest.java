package takt.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.consent.LegalBasis;
import takt.consent.NotPublishable.Flaw;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.Terms;
import takt.consent.test.Given;
import takt.kernel.PurposeSet;

@DisplayName("C1.6 how purposes need and exclude each other")
class DependenciesTest {

  @ParameterizedTest(name = "needs {0}, excludes {1}: {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "offers  |        |                 |",
        "orders  | post   |                 |",
        "none    |        | /terms/needs    | must name published purposes; \"none\" is none",
        "        | none   | /terms/excludes | must name published purposes; \"none\" is none",
        "quiz    |        | /terms/needs    | must not name the purpose itself",
        "post    | offers |                 |",
        "news    | offers | /terms/excludes | must leave a way to permit \"quiz\"",
        "news gap|        | /terms/needs    | must leave a way to permit \"quiz\"",
        "        | orders | /terms/excludes | must not name \"orders\", which is always permitted"
      })
  void areChecked(String needs, String excludes, String part, String rule) {
    List<Purpose> current = new ArrayList<>();
    current.add(published("offers", LegalBasis.CONSENT, Terms.PLAIN));
    current.add(published("orders", LegalBasis.CONTRACT, Terms.PLAIN));
    current.add(published("post", LegalBasis.LEGITIMATE_INTEREST, Terms.PLAIN));
    current.add(published("news", LegalBasis.CONSENT, terms("offers", null)));
    current.add(published("gap", LegalBasis.CONSENT, terms(null, "offers")));
    PurposeDraft draft = Given.draft("quiz", LegalBasis.CONSENT, terms(needs, excludes));

    List<Flaw> flaws = new Dependencies(current, draft).flaws();

    assertThat(flaws).isEqualTo(part == null ? List.of() : List.of(new Flaw(part, rule)));
  }

  private static Terms terms(String needs, String excludes) {
    return Given.terms(set(needs), set(excludes));
  }

  private static PurposeSet set(String codes) {
    return codes == null ? PurposeSet.NONE : PurposeSet.parse(codes);
  }

  private static Purpose published(String code, LegalBasis basis, Terms terms) {
    return new PublishedVersion(Given.draft(code, basis, terms), 1, 1, Given.NOW, Optional.empty())
        .purpose();
  }
}
