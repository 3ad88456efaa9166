package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.ProfileForPurpose;
import takt.client.segments.PlainNames;
import takt.client.segments.SegmentBody;
import takt.client.segments.SegmentsApi;
import takt.client.segments.TraitBody;
import takt.client.segments.TraitsApi;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Definitions that are made on one node while events come in on both. */
class SegmentsOnTwoNodesIT {

  private static final int PERSONS = 12;
  private static final int EVENTS = 15;
  private static final PlainNames NAMES = new PlainNames("Wer viel läuft", "Who runs a lot");

  @Test
  @DisplayName("F16.4, F17.2 what comes in on both nodes while a trait is defined counts once")
  void definedMeanwhile() throws Exception {
    TaktServer here = TaktServer.shared();
    TaktServer there = TaktServer.second();
    Shop.open(here);
    List<Subject> persons = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      Subject person = Subject.customer(Shop.customer());
      new Shop(here).give(person, "offers");
      persons.add(person);
    }
    String code = "r" + UUID.randomUUID().toString().substring(0, 8);
    Client marketer = Client.of(here, Role.MARKETER);

    try (AtOnce atOnce = new AtOnce()) {
      atOnce.all(
          () -> send(here, persons),
          () -> send(there, persons),
          () -> send(there, persons),
          () -> {
            marketer.api(TraitsApi.class).put(code, "\"0\"", km());
            marketer
                .api(SegmentsApi.class)
                .put(
                    code, "\"0\"", new SegmentBody(NAMES, "offers", "traits." + code + " == 90.0"));
          });
    }
    SegmentsIT.until(() -> marketer.api(SegmentsApi.class).get(code).progress().ready());

    for (Subject person : persons) {
      ProfileForPurpose view = new Shop(there).view(person, "offers");
      assertThat(view.traits())
          .filteredOn(one -> one.code().equals(code))
          .singleElement()
          .satisfies(one -> assertThat(one.number()).isEqualByComparingTo("90"));
      assertThat(view.segments()).contains(code);
    }
    marketer.api(SegmentsApi.class).delete(code, "\"1\"");
    marketer.api(TraitsApi.class).delete(code, "\"1\"");
  }

  private static TraitBody km() {
    return new TraitBody(
        NAMES,
        List.of("offers"),
        "events",
        List.of("Product Viewed"),
        "sum",
        "distance",
        null,
        "ever",
        null);
  }

  private static void send(TaktServer node, List<Subject> persons) {
    TrackingApi tracking = Client.of(node, Role.INTEGRATOR).tracking(TrackingApi.class);
    for (int i = 0; i < EVENTS; i++) {
      StringBuilder batch = new StringBuilder();
      for (Subject person : persons) {
        batch
            .append(batch.isEmpty() ? "" : ",")
            .append(
                """
                {"type": "track", "userId": "%s", "messageId": "%s", "event": "Product Viewed",
                 "properties": {"distance": 2}}
                """
                    .formatted(person.customer(), UUID.randomUUID()));
      }
      tracking.batch(
          new ByteArrayInputStream(
              ("{\"batch\": [" + batch + "]}").getBytes(StandardCharsets.UTF_8)));
    }
  }
}
