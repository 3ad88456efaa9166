package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Operators see what happens, by outcome and never by person. */
class MetricsIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Shop shop = new Shop(SERVER);
  private final Metrics metrics = new Metrics(SERVER);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  void decisionsAreCountedByOutcome() {
    Plans plans = new Plans(SERVER).lamps();
    plans.run();
    shop.give(customer, "offers");
    DecisionsApi decisions = Client.of(SERVER, Role.INTEGRATOR).api(DecisionsApi.class);
    double shown = metrics.of("takt_decisions_total", "shown");
    double generic = metrics.of("takt_decisions_total", "generic");

    decisions.decide(new DecisionBody(customer, plans.placement(), "en", null));
    decisions.decide(new DecisionBody(null, plans.placement(), "en", null));

    assertThat(metrics.of("takt_decisions_total", "shown")).isEqualTo(shown + 1);
    assertThat(metrics.of("takt_decisions_total", "generic")).isEqualTo(generic + 1);
  }

  @Test
  void consentsAndOptOutsAreCountedByOutcome() {
    double given = metrics.of("takt_consents_total", "given");
    double complete = metrics.of("takt_opt_outs_total", "complete");

    shop.give(customer, "offers");
    shop.optOut(customer, "offers");

    assertThat(metrics.of("takt_consents_total", "given")).isEqualTo(given + 1);
    assertThat(metrics.of("takt_opt_outs_total", "complete")).isEqualTo(complete + 1);
  }

  @Test
  void eventsAreCountedByOutcome() {
    double stored = metrics.of("takt_events_total", "stored");
    shop.give(customer, "offers");

    shop.views(customer, "lamps");

    assertThat(metrics.of("takt_events_total", "stored")).isEqualTo(stored + 1);
  }

  @Test
  void owedCleanUpsAreShown() {
    assertThat(metrics.has("takt_clean_ups_pending")).isTrue();
  }
}
