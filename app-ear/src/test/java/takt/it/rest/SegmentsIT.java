package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.ReceiptInfo;
import takt.client.profiles.ProfileForPurpose;
import takt.client.segments.ListChangeBody;
import takt.client.segments.ListChangeInfo;
import takt.client.segments.MemberPage;
import takt.client.segments.MembershipInfo;
import takt.client.segments.PlainNames;
import takt.client.segments.ScaleBody;
import takt.client.segments.ScalesApi;
import takt.client.segments.SegmentBody;
import takt.client.segments.SegmentEstimate;
import takt.client.segments.SegmentsApi;
import takt.client.segments.TraitBody;
import takt.client.segments.TraitsApi;
import takt.client.segments.TriedSegment;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Computed traits, scales and segments, over REST. */
@DisplayName("Computed traits and segments over REST")
class SegmentsIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final String NEW = "\"0\"";
  private static final PlainNames NAMES = new PlainNames("Wer viel läuft", "Who runs a lot");

  private final String run = "r" + UUID.randomUUID().toString().substring(0, 8);
  private final Shop shop = new Shop(SERVER);
  private final Client integrator = Client.of(SERVER, Role.INTEGRATOR);
  private final Client marketer = Client.of(SERVER, Role.MARKETER);
  private final SegmentsApi segments = marketer.api(SegmentsApi.class);
  private final String customer = Shop.customer();
  private final Subject person = Subject.customer(customer);

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName(
      "F16.1, F17.2, F17.4, F17.7 kilometres of a watch make a segment, an opt-out ends it")
  void watch() {
    UUID profile = shop.give(person, "offers");
    ran(4.5);
    String trait = run + "-km";
    marketer.api(TraitsApi.class).put(trait, NEW, km());
    until(() -> marketer.api(TraitsApi.class).get(trait).progress().ready());
    SegmentBody far =
        new SegmentBody(NAMES, "offers", "traits[\"" + trait + "\"] >= 10.0 && orders == 0");
    segments.put(run, NEW, far);
    String etag = marketer.last().header("ETag");
    until(() -> segments.get(run).progress().ready());
    assertThat(shop.view(person, "offers").segments()).doesNotContain(run);

    ran(6);

    ProfileForPurpose view = shop.view(person, "offers");
    assertThat(view.segments()).contains(run);
    assertThat(view.traits())
        .filteredOn(one -> one.code().equals(trait))
        .singleElement()
        .satisfies(one -> assertThat(one.number()).isEqualByComparingTo("10.5"));
    assertThat(segments.get(run).size()).as("one is too few to tell").isNull();
    assertThat(integrator.api(SegmentsApi.class).members(run, null, 10).items())
        .extracting(MemberPage.Member::profile)
        .containsExactly(profile);
    MembershipInfo why = segments.why(run, profile);
    assertThat(why.member()).isTrue();
    assertThat(why.clauses()).extracting(MembershipInfo.Clause::holds).containsExactly(true, true);
    assertThat(why.clauses().get(0).facts().get(0).value()).isEqualTo("10.5");

    ReceiptInfo receipt = shop.optOut(person, "offers");
    assertThat(receipt.effects())
        .extracting(one -> one.what())
        .contains("traits-deleted", "memberships-deleted");
    assertThat(integrator.api(SegmentsApi.class).members(run, null, 10).items()).isEmpty();
    segments.delete(run, etag);
    marketer.api(TraitsApi.class).delete(trait, NEW.replace('0', '1'));
    assertThat(segments.list().items()).noneMatch(one -> one.code().equals(run));
  }

  @Test
  @DisplayName("F17.5 persons are put on a list and taken off it")
  void list() {
    UUID profile = shop.give(person, "offers");
    Subject without = Subject.customer(Shop.customer());
    shop.give(without, "analysis");
    segments.put(run, NEW, new SegmentBody(NAMES, "offers", null));
    SegmentsApi machine = integrator.api(SegmentsApi.class);
    Subject stranger = Subject.customer(Shop.customer());
    assertThat(machine.change(run, new ListChangeBody(List.of(person, without, stranger), null)))
        .isEqualTo(new ListChangeInfo(1, 0, 1, 1));
    assertThat(shop.view(person, "offers").segments()).contains(run);
    assertThat(segments.why(run, profile).clauses()).isEmpty();
    assertThat(machine.change(run, new ListChangeBody(null, List.of(person))))
        .isEqualTo(new ListChangeInfo(0, 1, 0, 0));
    assertThat(shop.view(person, "offers").segments()).doesNotContain(run);
    segments.delete(run, NEW.replace('0', '1'));
  }

  @Test
  @DisplayName("F17.3, F17.6 answers make a scale; a preview tells of groups, and of nobody alone")
  void preview() {
    ScaleBody novelty =
        new ScaleBody(
            NAMES,
            List.of(new ScaleBody.Item(run + "a", null), new ScaleBody.Item(run + "b", true)),
            1,
            5,
            null);
    String scale = run + "-novelty";
    marketer.api(ScalesApi.class).put(scale, NEW, novelty);
    TriedSegment curious = new TriedSegment("offers", "scales[\"" + scale + "\"] > 0.7");
    for (int i = 0; i < 4; i++) {
      answers();
    }
    SegmentEstimate few = segments.preview(curious);
    assertThat(few.persons()).isNull();
    assertThat(few.most()).isGreaterThanOrEqualTo(4);
    assertThat(segments.sample(curious).profiles()).isEmpty();
    answers();
    SegmentEstimate five = segments.preview(curious);
    if (five.counted()) {
      assertThat(five.persons()).isEqualTo(5);
      assertThat(segments.sample(curious).profiles()).hasSize(5);
    }
    marketer.api(ScalesApi.class).delete(scale, NEW.replace('0', '1'));
  }

  private void answers() {
    String number = Shop.customer();
    shop.give(Subject.customer(number), "offers");
    call(
        "{\"userId\": \"%s\", \"messageId\": \"%s\", \"traits\": {\"%s\": 4, \"%s\": 1}}"
            .formatted(number, UUID.randomUUID(), run + "a", run + "b"),
        false);
  }

  private TraitBody km() {
    return new TraitBody(
        NAMES,
        List.of("offers"),
        "events",
        List.of("Product Viewed"),
        "sum",
        run,
        "properties." + run + " > 1.0",
        "days",
        30);
  }

  /** A run that a watch tells of; views may be used for offers. */
  private void ran(double km) {
    call(
        """
        {"userId": "%s", "messageId": "%s", "event": "Product Viewed",
         "properties": {"%s": %s}}
        """
            .formatted(customer, UUID.randomUUID(), run, km),
        true);
  }

  private void call(String body, boolean track) {
    ByteArrayInputStream stream = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    TrackingApi tracking = integrator.tracking(TrackingApi.class);
    if (track) {
      tracking.track(stream);
    } else {
      tracking.identify(stream);
    }
  }

  /** Sweeps are done in the background. */
  static void until(BooleanSupplier holds) {
    Instant end = Instant.now().plusSeconds(120);
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).as("a sweep that comes to its end").isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }
}
