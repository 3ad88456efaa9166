package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.it.rest.OptOutBy.URL_ENCODED;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.AccessReport;
import takt.client.profiles.AttributesApi;
import takt.client.profiles.CorrectionBody;
import takt.client.profiles.ProfileForPurpose;
import takt.client.profiles.ProfilesApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("What a person says by the mailed link: how personal it may be, and what is right")
class OwnWordIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final OptOutBy browser = new OptOutBy(SERVER);
  private final Shop shop = new Shop(SERVER);
  private UUID profile;
  private String data;

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @BeforeEach
  void somebody() {
    Mailbox mailbox = new Mailbox(SERVER);
    profile = shop.give(Subject.email(mailbox.address()), "offers");
    officerSays("Adda");
    data = data(mailbox);
  }

  private void officerSays(String name) {
    Client.of(SERVER, Role.DPO)
        .api(AttributesApi.class)
        .correct(
            profile, "firstName", "\"0\"", new CorrectionBody(name, List.of("offers"), "letter"));
  }

  private String data(Mailbox mailbox) {
    browser.post(
        SERVER.url() + "/api/subscriptions?language=en",
        URL_ENCODED,
        "address=" + URLEncoder.encode(mailbox.address(), StandardCharsets.UTF_8));
    return mailbox.link(mailbox.mails().get(0)).replaceAll("[?].*", "") + "/data";
  }

  @Test
  @DisplayName("F7.15 they see how personal it may be, choose anew, and it holds at once")
  void degree() {
    assertThat(browser.get(data + "?language=en").body())
        .contains("How personal may it be?", "You have chosen nothing yet.")
        .doesNotContain("aria-current=\"true\"");

    HttpResponse<String> done = browser.post(data + "?language=en", URL_ENCODED, "degree=2");

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(done.body()).contains("You have chosen: Fitting people like me");
    assertThat(view().highestDegree()).isEqualTo(2);
    assertThat(browser.get(data + "?language=de").body())
        .contains("value=\"2\" aria-current=\"true\"", "Das gilt jetzt.")
        .containsOnlyOnce("aria-current=\"true\"");
    assertThat(report().highestDegree()).isEqualTo(2);
  }

  @Test
  @DisplayName("F7.15, F12.2 what they put right counts more than what the company said")
  void right() {
    assertThat(browser.get(data + "?language=en").body())
        .contains("Correct “first name”", "/data/fact?language=en&amp;name=firstName");
    assertThat(browser.get(data + "/fact?name=firstName&language=de").body())
        .contains("„Vorname“ berichtigen", "value=\"Adda\"", "name=\"revision\" value=\"0\"");

    HttpResponse<String> done = say("en", 0, "right", "Ada <&");

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("holds for “first name”: Ada &lt;&amp;");
    assertThat(facts()).containsEntry("firstName", "Ada <&");
    assertThat(say("en", 1, "right", "Ada").statusCode()).isEqualTo(200);
    assertThat(report().facts())
        .as("what they said, and when, before what they had to put right")
        .extracting(AccessReport.Fact::value, AccessReport.Fact::source)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Ada", "person"),
            org.assertj.core.groups.Tuple.tuple("Adda", "staff"));
    assertThat(report().former())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.value()).isEqualTo("Ada <&");
              assertThat(one.source()).isEqualTo("person");
              assertThat(one.until()).isNotNull();
            });
    assertThat(report().looks()).as("their own looks are nobody's business").isEmpty();
  }

  @Test
  @DisplayName("F7.15, F12.2 what they say is wrong is used no more")
  void wrong() {
    HttpResponse<String> done = say("de", 0, "wrong", "");

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).contains("Was bei „Vorname“ steht, benutzen wir ab jetzt nicht mehr.");
    assertThat(facts()).isEmpty();
    assertThat(browser.get(data + "?language=en").body())
        .contains("Nothing that stood here is right.");
  }

  @Test
  @DisplayName("F12.3 what somebody said meanwhile is shown before it is put right anew")
  void meanwhile() {
    say("en", 0, "right", "Ada");

    HttpResponse<String> late = say("en", 0, "right", "Ida");

    assertThat(late.statusCode()).isEqualTo(412);
    assertThat(late.body())
        .contains("This was changed meanwhile.", "value=\"Ada\"", "name=\"revision\" value=\"1\"");
    assertThat(facts()).containsEntry("firstName", "Ada");
  }

  @Test
  @DisplayName("F7.15 what is no value is asked for again, in plain words; what is unknown, not")
  void noValue() {
    for (String value : List.of("", "  ", "x".repeat(501), "\0")) {
      HttpResponse<String> answer = say("en", 0, "right", value);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("with 500 characters at most", "aria-describedby=\"wrong\"", "<form");
    }
    assertThat(facts()).containsEntry("firstName", "Adda");
    assertThat(browser.get(data + "/fact?name=shoeSize").statusCode()).isEqualTo(404);
    assertThat(browser.post(data, URL_ENCODED, "degree=5").statusCode()).isEqualTo(422);
    assertThat(view().highestDegree()).isNull();
  }

  @Test
  @DisplayName("F7.4, F7.15 another's link, or none, changes nothing and shows nothing")
  void foreignLink() {
    String mine = data;
    UUID victim = profile;
    somebody();
    List<String> wrong =
        List.of(
            mine.replace("/data", "A/data"),
            mine.replaceAll("subscriptions/[^/]+", "subscriptions/" + victim),
            mine.replaceAll("subscriptions/[^/]+", "subscriptions/nobody"));
    for (String link : wrong) {
      HttpResponse<String> fact = browser.get(link + "/fact?name=firstName");
      assertThat(fact.statusCode()).isEqualTo(404);
      assertThat(fact.body()).contains("This link leads nowhere").doesNotContain("Adda");
      assertThat(browser.post(link, URL_ENCODED, "degree=0").statusCode()).isEqualTo(404);
      assertThat(
              browser
                  .post(link + "/fact", URL_ENCODED, "name=firstName&revision=0&answer=wrong")
                  .statusCode())
          .isEqualTo(404);
    }
    say("en", 0, "wrong", "");
    browser.post(data, URL_ENCODED, "degree=0");

    profile = victim;
    assertThat(facts()).containsEntry("firstName", "Adda");
    assertThat(view().highestDegree()).isNull();
  }

  private HttpResponse<String> say(String language, int revision, String answer, String value) {
    return browser.post(
        data + "/fact?language=" + language,
        URL_ENCODED,
        "name=firstName&revision="
            + revision
            + "&answer="
            + answer
            + "&value="
            + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private ProfileForPurpose view() {
    return Client.of(SERVER, Role.INTEGRATOR)
        .api(ProfilesApi.class)
        .view(profile, "offers", List.of(), null);
  }

  private Map<String, String> facts() {
    return view().attributes().stream()
        .collect(Collectors.toMap(ProfileForPurpose.Fact::name, ProfileForPurpose.Fact::value));
  }

  /** Everything about them, as they see it themselves. */
  private AccessReport report() {
    try {
      return Client.JSON.readValue(browser.get(data + "/report").body(), AccessReport.class);
    } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
