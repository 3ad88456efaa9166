package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.ProfileForPurpose;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** A sender that hears nothing sends again, and a load balancer gives it another node. */
class SameMessageOnTwoNodesIT {

  private static final int PERSONS = 10;

  @Test
  @DisplayName("F1.1, F3.1 the same messages on two nodes at once make one profile and count once")
  void once() throws Exception {
    TaktServer here = TaktServer.shared();
    TaktServer there = TaktServer.second();
    Shop.open(here);
    try (AtOnce atOnce = new AtOnce()) {
      for (int person = 0; person < PERSONS; person++) {
        Subject customer = Subject.customer(Shop.customer());
        String batch = batch(customer.customer());

        for (int time = 0; time < 2; time++) {
          atOnce.all(() -> send(here, batch), () -> send(there, batch), () -> send(here, batch));
        }

        ProfileForPurpose view = new Shop(here).view(customer, "orders", "85123A");
        assertThat(view.purchases()).extracting("quantity").containsExactly(2L);
      }
    }
  }

  private static void send(TaktServer node, String batch) {
    Client.of(node, Role.INTEGRATOR)
        .tracking(TrackingApi.class)
        .batch(new ByteArrayInputStream(batch.getBytes(StandardCharsets.UTF_8)));
  }

  /** Two orders of one lamp each. */
  private static String batch(String customer) {
    String order =
        """
        {"type": "track", "userId": "%s", "messageId": "%s", "event": "Order Completed",
         "properties": {"order_id": "%s", "products": [
           {"product_id": "85123A", "price": 2.55, "quantity": 1}]}}
        """;
    return "{\"batch\": [%s, %s]}"
        .formatted(
            order.formatted(customer, UUID.randomUUID(), "o-1"),
            order.formatted(customer, UUID.randomUUID(), "o-2"));
  }
}
