package takt.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.LegalBasis;
import takt.consent.NotPublishable;
import takt.consent.NotPublishable.Flaw;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.consent.Terms;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What purposes promise, on either database. */
abstract class PurposesContract {

  private static final Terms EVERYTHING =
      new Terms(
          Optional.of(365),
          Optional.of(30),
          true,
          Set.of(Terms.Evidence.ADDRESS, Terms.Evidence.USER_AGENT),
          Optional.of(16),
          true,
          false,
          true,
          PurposeSet.named("analysis", "orders"),
          PurposeSet.named("post"));

  private final House house;
  private final Purposes purposes;

  PurposesContract(Database.Kind kind) {
    house = new House(kind, new MovableClock(), new Modules());
    purposes = house.bean(Purposes.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("C1.5 a version is read with the terms it was published with")
  void keepsTerms() {
    publish(Given.draft("orders", LegalBasis.CONTRACT, Terms.PLAIN));
    publish(Given.draft("post", LegalBasis.LEGITIMATE_INTEREST, Terms.PLAIN));
    publish(Given.draft("analysis", LegalBasis.CONSENT, Terms.PLAIN));
    Purpose published = publish(Given.draft("offers", LegalBasis.CONSENT, EVERYTHING));

    assertThat(published.terms()).isEqualTo(EVERYTHING);
    assertThat(purposes.find(new PurposeCode("offers"))).contains(published);
    assertThat(purposes.find(new PurposeCode("offers"), 1)).contains(published);
    assertThat(purposes.find(new PurposeCode("post")).orElseThrow().terms()).isEqualTo(Terms.PLAIN);
  }

  @Test
  @DisplayName("C1.6 no version is published that would leave a purpose which cannot be permitted")
  void refusesContradictions() {
    publish(Given.draft("offers", LegalBasis.CONSENT, Terms.PLAIN));
    publish(Given.draft("news", LegalBasis.CONSENT, needing("offers")));
    PurposeDraft circle = Given.draft("offers", LegalBasis.CONSENT, needing("news"));

    assertThatThrownBy(() -> house.in(() -> purposes.replace(circle, 1)))
        .isInstanceOfSatisfying(
            NotPublishable.class,
            refused -> assertThat(refused.flaws()).extracting(Flaw::part).contains("/terms/needs"));
    assertThatThrownBy(() -> publish(Given.draft("quiz", LegalBasis.CONSENT, needing("nothing"))))
        .isInstanceOf(NotPublishable.class);

    assertThat(purposes.all()).extracting(Purpose::version).isEqualTo(List.of(1, 1));
  }

  private static Terms needing(String... codes) {
    return Given.terms(PurposeSet.named(codes), PurposeSet.NONE);
  }

  private Purpose publish(PurposeDraft draft) {
    return house.in(() -> purposes.publish(draft));
  }
}
