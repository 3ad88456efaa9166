package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.client.jaxrs.ResteasyWebTarget;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** The Java example of the README compiles, runs, and is the one below. */
class ClientExampleIT {

  private static final Path SOURCE =
      Path.of("src", "test", "java", "takt", "it", "rest", "ClientExampleIT.java");

  @Test
  void theExampleWorks() {
    Shop.open(TaktServer.shared());
    Plans plans = new Plans(TaktServer.shared()).lamps();
    plans.run();

    assertThat(
            example(
                TaktServer.shared().url(),
                TaktServer.shared().key(Role.INTEGRATOR),
                plans.placement()))
        .startsWith("Lamps for friends of the house – This message was chosen for you: ");
  }

  private static String example(String url, String key, String placement) {
    var takt = (ResteasyWebTarget) ClientBuilder.newClient().target(url + "/api");
    takt.register((ClientRequestFilter) r -> r.getHeaders().add("Authorization", "Bearer " + key));
    var somebody = Subject.customer("4711");

    takt.proxy(ConsentsApi.class)
        .choose(new Choices(somebody, List.of("offers"), null, null, "en", "web", "banner", null));
    DecisionInfo decision =
        takt.proxy(DecisionsApi.class)
            .decide(new DecisionBody(somebody, placement, "en", Map.of("page", "kitchen")));
    String title = decision.shown().title() + " – " + decision.explanation().text();
    return title;
  }

  @Test
  void theReadmeShowsThisVeryExample() throws Exception {
    List<Readme.Block> blocks = Readme.blocks("From Java");
    assertThat(blocks).hasSize(1);
    assertThat(plain(Files.readString(SOURCE))).contains(plain(blocks.get(0).text()));
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", "");
  }
}
