package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Problem.FieldError;
import takt.client.consent.AcceptedInfo;
import takt.client.consent.DraftBody;
import takt.client.consent.DraftInfo;
import takt.client.consent.DraftTexts;
import takt.client.consent.NewPurpose;
import takt.client.consent.PlainLanguageApi;
import takt.client.consent.PlainTexts;
import takt.client.consent.Publication;
import takt.client.consent.PurposeDraftsApi;
import takt.client.consent.PurposeInfo;
import takt.client.consent.PurposeRecipient;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposesApi;
import takt.client.consent.WordingInfo;
import takt.client.consent.WordingInfo.WordingWarning;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What a data protection officer does with purposes. */
class PurposesIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final PurposesApi purposes = dpo.api(PurposesApi.class);
  private final PurposeDraftsApi drafts = dpo.api(PurposeDraftsApi.class);

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

  @Test
  @DisplayName("C1.8 C1.9 everybody reads who gets data, and how long it is kept")
  void recipientsAndRetentionAreRead() {
    PurposeRecipient recipient =
        new PurposeRecipient(
            "Parcels Ltd",
            Map.of("de", "bringt Pakete", "en", "delivers parcels"),
            "GB",
            "adequacy-decision");
    NewPurpose wanted =
        new NewPurpose(
            code(),
            "consent",
            null,
            Shop.texts("Parcels"),
            90,
            false,
            false,
            false,
            null,
            List.of(recipient));

    PurposeInfo published = purposes.publish(wanted);

    assertThat(published.recipients()).containsExactly(recipient);
    assertThat(published.texts().get("en").kept())
        .isEqualTo("We delete these data after 3 months at the latest.");
  }

  @Test
  @DisplayName("C1.11 C1.12 a draft is written step by step, checked, and published with a word")
  void aDraftIsWrittenAndPublished() {
    String code = code();
    DraftInfo first = drafts.put(code, null, draft(Map.of("en", texts("the data subject"))));
    assertThat(first.missing()).extracting(FieldError::pointer).containsExactly("/texts/de");
    assertThat(dpo.last().header("ETag")).isEqualTo("\"1\"");
    Map<String, DraftTexts> both = Map.of("de", texts("Sie"), "en", texts("the data subject"));
    assertThat(drafts.put(code, "\"1\"", draft(both)).missing()).isEmpty();
    assertThat(drafts.list().items()).extracting(DraftInfo::code).contains(code);
    assertThat(drafts.get(code).revision()).isEqualTo(2);
    assertThat(drafts.wording(code).warnings())
        .extracting(WordingWarning::kind, WordingWarning::part, WordingWarning::found)
        .containsExactly(tuple("jargon", "name", "data subject"));

    Problem open = Client.problem(() -> drafts.publish(code, "\"2\"", new Publication(null)));
    assertThat(open.type()).isEqualTo("/problems/open-warnings");
    assertThat(open.errors()).extracting(FieldError::pointer).containsExactly("/texts/en/name");

    PurposeInfo published = drafts.publish(code, "\"2\"", new Publication("It is a quiz on it."));
    assertThat(dpo.last().status()).isEqualTo(201);
    assertThat(dpo.last().header("Location")).endsWith("/api/purposes/" + code);
    assertThat(published.accepted()).isEqualTo(new AcceptedInfo("It is a quiz on it.", 1));
    assertThat(Client.anonymous(SERVER).api(PurposesApi.class).get(code)).isEqualTo(published);
    assertThat(Client.problem(() -> drafts.get(code)).status()).isEqualTo(404);
  }

  @Test
  void aDraftIsGivenUp() {
    String code = code();
    drafts.put(code, "\"0\"", draft(Map.of()));
    drafts.delete(code, "\"1\"");
    assertThat(Client.problem(() -> drafts.get(code)).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("C1.10 the demo shop's own texts are plain")
  void theDemosTextsArePlain() throws Exception {
    try (InputStream file = PurposesIT.class.getResourceAsStream("/takt/demo/purposes.json")) {
      for (JsonNode purpose : Client.JSON.readTree(file).get("purposes")) {
        PlainTexts texts =
            Client.JSON.convertValue(Map.of("texts", purpose.get("texts")), PlainTexts.class);
        WordingInfo wording = dpo.api(PlainLanguageApi.class).check(texts);
        assertThat(wording.warnings()).as(purpose.get("code").asText()).isEmpty();
        assertThat(wording.readability().get("de").indices())
            .containsOnlyKeys("amstad", "wiener-1", "wiener-2", "wiener-3", "wiener-4");
        assertThat(wording.readability().get("en").indices())
            .containsOnlyKeys("flesch", "flesch-kincaid");
      }
    }
  }

  private static DraftTexts texts(String name) {
    return new DraftTexts(name, "We ask.", "Data.", "Use.", "You win.", "We.", "None.", null);
  }

  private static DraftBody draft(Map<String, DraftTexts> texts) {
    return new DraftBody("consent", "web", texts, 30, null, null, null, null, null);
  }

  private static NewPurpose purpose(String code, PurposeTerms terms) {
    return new NewPurpose(
        code, "consent", null, Shop.texts("Terms"), 30, false, false, false, terms, null);
  }

  private static String code() {
    return "p" + UUID.randomUUID().toString().substring(0, 13);
  }
}
