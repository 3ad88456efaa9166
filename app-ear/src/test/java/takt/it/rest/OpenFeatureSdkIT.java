package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.openfeature.contrib.providers.ofrep.OfrepProvider;
import dev.openfeature.contrib.providers.ofrep.OfrepProviderOptions;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ErrorCode;
import dev.openfeature.sdk.FlagEvaluationDetails;
import dev.openfeature.sdk.MutableContext;
import dev.openfeature.sdk.MutableStructure;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.Value;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** OpenFeature's own SDK, with the provider that speaks OFREP and knows nothing of Takt. */
class OpenFeatureSdkIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final Value DEFAULT = new Value(new MutableStructure().add("title", "Default"));

  private final Shop shop = new Shop(SERVER);
  private final Plans plans = new Plans(SERVER);
  private final String number = Shop.customer();
  private final Subject customer = Subject.customer(number);
  private final OpenFeatureAPI features = OpenFeatureAPI.getInstance();

  @BeforeEach
  void open() throws Exception {
    Shop.open(SERVER);
    features.setProviderAndWait(
        OfrepProvider.constructProvider(
            OfrepProviderOptions.builder()
                .baseUrl(SERVER.url())
                .headers(
                    ImmutableMap.of(
                        "Authorization", ImmutableList.of("Bearer " + SERVER.key(Role.INTEGRATOR))))
                .build()));
  }

  @AfterEach
  void close() {
    features.shutdown();
  }

  @Test
  @DisplayName("G18.1, G18.2 an application gets what was decided, or its default")
  void evaluates() {
    plans.lamps().capped(1, 7).run();
    shop.give(customer, "offers");
    shop.buys(customer, "85123A", "lamps");

    FlagEvaluationDetails<Value> shown = evaluate(plans.placement(), number);
    assertThat(shown.getErrorCode()).as(shown.getErrorMessage()).isNull();
    assertThat(shown.getReason()).isEqualTo("TARGETING_MATCH");
    assertThat(shown.getVariant()).endsWith("/lamp/web-en-3");
    assertThat(title(shown)).isEqualTo("More lamps");
    assertThat(shown.getFlagMetadata().getInteger("dose")).isEqualTo(3);
    UUID decision = UUID.fromString(shown.getFlagMetadata().getString("decision"));
    assertThat(
            takt.it.server.Client.of(SERVER, Role.INTEGRATOR)
                .api(takt.client.campaigns.DecisionsApi.class)
                .find(decision)
                .explanation()
                .text())
        .isEqualTo(shown.getFlagMetadata().getString("explanation"));

    assertThat(title(evaluate(plans.placement(), number))).as("capped").isEqualTo("Default");
    assertThat(evaluate(plans.placement(), Shop.customer()).getReason())
        .as("somebody unknown")
        .isEqualTo("STATIC");
  }

  @Test
  @DisplayName("G18.5 an application reads what was wrong, and has its default")
  void failures() {
    plans.lamps().run();
    FlagEvaluationDetails<Value> nothing = evaluate("nowhere", number);
    assertThat(nothing.getErrorCode()).isEqualTo(ErrorCode.FLAG_NOT_FOUND);
    assertThat(title(nothing)).isEqualTo("Default");
    FlagEvaluationDetails<Value> nobody = evaluate(plans.placement(), "");
    assertThat(nobody.getErrorCode()).isEqualTo(ErrorCode.INVALID_CONTEXT);
    assertThat(title(nobody)).isEqualTo("Default");
  }

  private FlagEvaluationDetails<Value> evaluate(String flag, String key) {
    Client client = features.getClient();
    MutableContext context = new MutableContext(key);
    context.add("language", "en").add("visits", 3).add("page", "kitchen");
    return client.getObjectDetails(flag, DEFAULT, context);
  }

  private static String title(FlagEvaluationDetails<Value> details) {
    return details.getValue().asStructure().getValue("title").asString();
  }
}
