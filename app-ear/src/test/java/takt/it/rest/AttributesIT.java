package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Problem;
import takt.client.Reason;
import takt.client.Subject;
import takt.client.access.KeyInfo;
import takt.client.access.KeyRequest;
import takt.client.access.KeysApi;
import takt.client.access.MadeKey;
import takt.client.profiles.AccessReport;
import takt.client.profiles.AccessReportsApi;
import takt.client.profiles.AccessRequest;
import takt.client.profiles.AttributeInfo;
import takt.client.profiles.AttributeNameBody;
import takt.client.profiles.AttributeNamesApi;
import takt.client.profiles.AttributeSourceBody;
import takt.client.profiles.AttributeSourceList;
import takt.client.profiles.AttributeSourcesApi;
import takt.client.profiles.AttributesApi;
import takt.client.profiles.CorrectionBody;
import takt.client.profiles.ProfileForPurpose;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Attributes put right, over REST. */
class AttributesIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String NEW = "\"0\"";

  private final Shop shop = new Shop(SERVER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Client dpo = Client.of(SERVER, Role.DPO);
  private final String customer = Shop.customer();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("F12.2, F12.3 what the person says of themselves counts, whatever is sent later")
  void corrected() {
    UUID profile = shop.give(Subject.customer(customer), "offers");
    identify("Anne");
    AttributesApi person = integrator.api(AttributesApi.class);
    AttributesApi officer = dpo.api(AttributesApi.class);

    assertThat(
            officer
                .correct(profile, "firstName", NEW, new CorrectionBody("Anni", null, "By letter"))
                .source())
        .isEqualTo("staff");
    assertThat(shown()).isEqualTo("Anni");
    person.correct(profile, "firstName", NEW, new CorrectionBody("Anna", null, null));
    String etag = integrator.last().header("ETag");
    identify("Anne-Marie");
    assertThat(shown()).isEqualTo("Anna");

    AttributeInfo history = person.history(profile, "firstName", "offers");
    assertThat(history.value()).isEqualTo("Anna");
    assertThat(history.values())
        .extracting(AttributeInfo.Said::source)
        .containsExactly("person", "staff", "identify");
    assertThat(history.former()).extracting(AttributeInfo.Former::value).containsExactly("Anne");

    person.withdraw(profile, "firstName", etag, null);
    assertThat(shown()).isEqualTo("Anni");
    Problem refused =
        Client.problem(
            () ->
                officer.correct(
                    profile, "firstName", "\"1\"", new CorrectionBody("X", null, null)));
    assertThat(refused.errors()).extracting(Problem.FieldError::pointer).containsExactly("/reason");
  }

  @Test
  @DisplayName("F12.3, F7.3 an officer who takes a word back says why, and the person can read it")
  void takenBack() {
    Subject subject = Subject.customer(customer);
    UUID profile = shop.give(subject, "offers");
    identify("Anne");
    AttributesApi officer = dpo.api(AttributesApi.class);
    officer.correct(profile, "firstName", NEW, new CorrectionBody("Anni", null, "By letter"));
    String etag = dpo.last().header("ETag");
    AttributesApi silent =
        Client.of(SERVER, Role.DPO).header(Reason.HEADER, null).api(AttributesApi.class);
    Problem refused = Client.problem(() -> silent.withdraw(profile, "firstName", etag, null));
    assertThat(refused.status()).isEqualTo(428);
    assertThat(refused.type()).isEqualTo("/problems/reason-needed");
    assertThat(shown()).as("nothing was taken back").isEqualTo("Anni");

    officer.withdraw(profile, "firstName", etag, null);

    assertThat(shown()).isEqualTo("Anne");
    assertThat(
            dpo.api(AccessReportsApi.class)
                .read(new AccessRequest(subject, Client.REASON, "en", null), null)
                .looks())
        .filteredOn(one -> one.kinds().contains("taken-back"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo(Client.REASON);
              assertThat(one.role()).isEqualTo("dpo");
            });
  }

  @Test
  @DisplayName("F12.1 the company says which source counts more")
  void sources() {
    AttributeSourcesApi sources = dpo.api(AttributeSourcesApi.class);
    AttributeSourceList before = sources.get();
    String etag = dpo.last().header("ETag");
    AttributeSourceList after =
        sources.put(etag, new AttributeSourceBody(List.of("till", "shop", "identify")));
    assertThat(after.sources()).containsExactly("till", "shop", "identify");
    sources.put(dpo.last().header("ETag"), new AttributeSourceBody(before.sources()));
  }

  @Test
  @DisplayName("F10.5, F12.1 a key's own source is shown, and ranks a CRM before a browser")
  void senders() {
    shop.give(Subject.customer(customer), "offers");
    KeysApi keys = Client.of(SERVER, Role.OPERATOR).api(KeysApi.class);
    MadeKey crm =
        keys.make(new KeyRequest("integrator", List.of("tracking"), "Our CRM", "crm", null));
    MadeKey till = keys.make(new KeyRequest("integrator", List.of("tracking"), "Till 7"));
    assertThat(crm.source()).isEqualTo("crm");
    assertThat(till.source()).isNull();
    assertThat(keys.make(new KeyRequest("browser", List.of("tracking"), "Web shop")).source())
        .isEqualTo("browser");
    assertThat(keys.list().items())
        .filteredOn(one -> one.id().equals(crm.id()))
        .extracting(KeyInfo::source)
        .containsExactly("crm");
    AttributeSourcesApi sources = dpo.api(AttributeSourcesApi.class);
    AttributeSourceList before = sources.get();
    sources.put(
        dpo.last().header("ETag"), new AttributeSourceBody(List.of("crm", "identify", "browser")));
    String changed = dpo.last().header("ETag");

    call(Client.withKey(SERVER, crm.key()), "\"firstName\": \"Ada\"");
    call(Client.withKey(SERVER, till.key()), "\"firstName\": \"Adda\"");

    assertThat(shown()).isEqualTo("Ada");
    AccessReport report =
        dpo.api(AccessReportsApi.class)
            .read(new AccessRequest(Subject.customer(customer), Client.REASON, "en", null), null);
    assertThat(report.facts())
        .extracting(AccessReport.Fact::source)
        .containsExactly("crm", "identify");
    assertThat(report.events())
        .extracting(AccessReport.Happened::source)
        .containsExactlyInAnyOrder("crm", "Till 7");
    sources.put(changed, new AttributeSourceBody(before.sources()));
  }

  @Test
  @DisplayName("F12.5, F12.6 what looks like health data is refused, counted, and can be declared")
  void sensitive() {
    AttributeNamesApi names = dpo.api(AttributeNamesApi.class);
    UUID profile = shop.give(Subject.customer(customer), "offers");
    String name = "healthClub" + UUID.randomUUID().toString().replace("-", "");
    String traits = "\"" + name + "\": \"Fit\"";
    call(traits);
    assertThat(shop.view(Subject.customer(customer), "offers").attributes()).isEmpty();
    assertThat(names.refusals(null, null).items())
        .anyMatch(one -> one.name().equals("health") && one.category().equals("health"));
    AttributesApi officer = dpo.api(AttributesApi.class);
    CorrectionBody fit = new CorrectionBody("Fit", List.of("offers"), "By letter");
    assertThat(Client.problem(() -> officer.correct(profile, name, NEW, fit)).type())
        .isEqualTo("/problems/special-category-refused");

    names.put(name, NEW, new AttributeNameBody("none"));
    call(traits);
    assertThat(shop.view(Subject.customer(customer), "offers").attributes())
        .extracting(ProfileForPurpose.Fact::name)
        .containsExactly(name);
    names.delete(name, "\"1\"");
    assertThat(names.list().items()).noneMatch(one -> one.name().equals(name));
  }

  private String shown() {
    return shop.view(Subject.customer(customer), "offers").attributes().get(0).value();
  }

  private void identify(String firstName) {
    call("\"firstName\": \"" + firstName + "\"");
  }

  private void call(String traits) {
    call(integrator, traits);
  }

  private void call(Client sender, String traits) {
    String call =
        """
        {"userId": "%s", "messageId": "%s", "traits": {%s}}
        """
            .formatted(customer, UUID.randomUUID(), traits);
    sender
        .tracking(TrackingApi.class)
        .identify(new ByteArrayInputStream(call.getBytes(StandardCharsets.UTF_8)));
  }
}
