package takt.it.rest;

import java.util.List;
import java.util.UUID;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeTerms;
import takt.client.consent.PurposesApi;
import takt.client.consent.RetirementReason;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Purposes that come and go. */
final class Retirements {

  private Retirements() {}

  /** The code of a purpose that is retired. */
  static String retired(TaktServer server) {
    String code = publish(server, List.of());
    retire(server, code);
    return code;
  }

  /** The code of a purpose that another needs. */
  static String needed(TaktServer server) {
    String code = publish(server, List.of());
    publish(server, List.of(code));
    return code;
  }

  /** Publishes a purpose on consent. */
  static String publish(TaktServer server, List<String> needs) {
    String code = "r" + UUID.randomUUID().toString().substring(0, 13);
    PurposeTerms terms =
        new PurposeTerms(null, null, false, List.of(), null, false, false, false, needs, List.of());
    Client.of(server, Role.DPO)
        .api(PurposesApi.class)
        .publish(
            new NewPurpose(
                code, "consent", null, Shop.texts("Quiz"), 30, false, false, false, terms, null));
    return code;
  }

  static void retire(TaktServer server, String code) {
    Client.of(server, Role.DPO)
        .api(PurposesApi.class)
        .retire(code, "\"1\"", new RetirementReason("The quiz is over."));
  }
}
