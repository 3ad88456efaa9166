package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeInfo;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What a data protection officer does with purposes. */
class PurposesIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final PurposesApi purposes = dpo.api(PurposesApi.class);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("C1.5 a purpose is published with its terms, and everybody reads them")
  void termsArePublished() {
    PurposeTerms terms =
        new PurposeTerms(
            365,
            30,
            true,
            List.of("address", "user-agent"),
            16,
            true,
            false,
            true,
            List.of("orders"),
            List.of("post"));
    String code = code();

    PurposeInfo published = purposes.publish(purpose(code, terms));

    PurposesApi anybody = Client.anonymous(SERVER).api(PurposesApi.class);
    assertThat(anybody.get(code)).isEqualTo(published);
    assertThat(published.terms()).isEqualTo(terms);
  }

  @Test
  void whatIsLeftOutOfTheTermsDoesNotApply() {
    PurposeTerms plain =
        new PurposeTerms(
            null, null, false, List.of(), null, false, false, false, List.of(), List.of());

    assertThat(purposes.publish(purpose(code(), null)).terms()).isEqualTo(plain);
  }

  private static NewPurpose purpose(String code, PurposeTerms terms) {
    return new NewPurpose(
        code, "consent", null, Shop.texts("Terms"), 30, false, false, false, terms);
  }

  private static String code() {
    return "p" + UUID.randomUUID().toString().substring(0, 13);
  }
}
