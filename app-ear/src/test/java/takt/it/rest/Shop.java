package takt.it.rest;

import jakarta.ws.rs.NotFoundException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.client.Subject;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.NewPurpose;
import takt.client.consent.No;
import takt.client.consent.OptOutsApi;
import takt.client.consent.PermissionsApi;
import takt.client.consent.PurposeTexts;
import takt.client.consent.PurposesApi;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.Whom;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.client.profiles.ProfileForPurpose;
import takt.client.profiles.ProfilesApi;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What the tests' shop does, through the API: the same purposes and event types as the demo's. */
final class Shop {

  private static final List<String> BUYING =
      List.of("Order Completed", "Order Refunded", "Order Cancelled");

  private final Client integrator;

  Shop(TaktServer server) {
    this(Client.of(server, Role.INTEGRATOR));
  }

  Shop(Client integrator) {
    this.integrator = integrator;
  }

  /** Publishes purposes and event types where they are not there yet. */
  static void open(TaktServer server) {
    Client dpo = Client.of(server, Role.DPO);
    publish(dpo, "offers", "consent", "web", true, false);
    publish(dpo, "newsletter", "consent", "email", false, false);
    publish(dpo, "analysis", "consent", null, false, true);
    publish(dpo, "orders", "contract", null, false, false);
    publish(dpo, "post", "legitimate-interest", "post", false, false);
    for (String name : BUYING) {
      type(dpo, name, 5, "orders", "offers", "analysis");
    }
    type(dpo, "Product Viewed", 1, "offers", "analysis");
    type(dpo, "Page Viewed", 0, "analysis");
    type(dpo, "Identify", 0, "orders", "offers");
    type(dpo, "Alias", 0, "orders", "offers");
    type(dpo, "Group", 0, "orders", "offers");
    type(dpo, "Screen Viewed", 0, "analysis");
    type(dpo, "Message Shown", 0, "offers", "analysis");
    type(dpo, "Message Clicked", 2, "offers", "analysis");
    type(dpo, "Message Complained", 0, "offers");
    type(dpo, "Newsletter Opened", 0, "newsletter");
  }

  private static void publish(
      Client dpo, String code, String basis, String channel, boolean interests, boolean counts) {
    PurposesApi purposes = dpo.api(PurposesApi.class);
    if (purposes.list().items().stream().noneMatch(one -> one.code().equals(code))) {
      purposes.publish(
          new NewPurpose(code, basis, channel, texts(code), 730, interests, counts, false));
    }
  }

  /** Texts in both languages. */
  static Map<String, PurposeTexts> texts(String name) {
    PurposeTexts texts =
        new PurposeTexts(name, "Sentence.", "Data.", "Use.", "Benefit.", "We.", "None.");
    return Map.of("de", texts, "en", texts);
  }

  private static void type(Client dpo, String name, double weight, String... purposes) {
    EventTypesApi types = dpo.api(EventTypesApi.class);
    if (types.list().items().stream().noneMatch(one -> one.name().equals(name))) {
      types.put(name, null, new EventTypeSetting(List.of(purposes), weight));
    }
  }

  /** The number of a customer whom nobody else has. */
  static String customer() {
    return "c-" + UUID.randomUUID();
  }

  /** The id of a visitor whom nobody else has. */
  static String visitor() {
    return "v-" + UUID.randomUUID();
  }

  /** Somebody consents; answers whose profile that is. */
  UUID give(Subject subject, String... purposes) {
    return integrator
        .api(ConsentsApi.class)
        .choose(
            new Choices(
                subject, Arrays.asList(purposes), null, null, "en", "web", "banner", "person"))
        .profile();
  }

  /** Somebody opts out, of everything if no purpose is named. */
  ReceiptInfo optOut(Subject subject, String... purposes) {
    return integrator
        .api(OptOutsApi.class)
        .optOut(
            new No(
                subject,
                Arrays.asList(purposes),
                purposes.length == 0,
                "en",
                "web",
                "privacy centre",
                "person"));
  }

  /** Whether somebody permits a purpose now. */
  boolean permits(Subject subject, String purpose) {
    return integrator
        .api(PermissionsApi.class)
        .lookup(null, new Whom(subject, "en", null))
        .items()
        .stream()
        .anyMatch(one -> one.purpose().equals(purpose) && one.allowed());
  }

  /** The profile that somebody has. */
  Optional<UUID> lookup(Subject subject) {
    try {
      return Optional.of(integrator.api(ProfilesApi.class).lookup(subject).profile());
    } catch (NotFoundException nobody) {
      return Optional.empty();
    }
  }

  /** What is known about somebody for a purpose. */
  ProfileForPurpose view(Subject subject, String purpose, String... items) {
    return integrator
        .api(ProfilesApi.class)
        .view(lookup(subject).orElseThrow(), purpose, Arrays.asList(items), null);
  }

  /** Somebody looks at something of a category. */
  void views(Subject subject, String category) {
    track(subject, "Product Viewed", "\"category\": \"" + category + "\"");
  }

  /** Somebody buys one of an item. */
  void buys(Subject subject, String item, String category) {
    track(
        subject,
        "Order Completed",
        """
        "order_id": "o-%s", "products": [
          {"product_id": "%s", "category": "%s", "price": 2.55, "quantity": 1}]
        """
            .formatted(item, item, category));
  }

  /** Somebody buys one of an item, which their order gives a name. */
  void buys(Subject subject, String item, String category, String name) {
    track(
        subject,
        "Order Completed",
        """
        "currency": "EUR", "products": [
          {"product_id": "%s", "category": "%s", "name": "%s", "price": 2.55, "quantity": 1}]
        """
            .formatted(item, category, name));
  }

  /** Somebody returns one of an item. */
  void returns(Subject subject, String item) {
    track(
        subject,
        "Order Refunded",
        """
        "order_id": "o-%s", "products": [{"product_id": "%s", "price": 2.55, "quantity": 1}]
        """
            .formatted(item, item));
  }

  /** Somebody cancels the order of an item. */
  void cancels(Subject subject, String item) {
    track(subject, "Order Cancelled", "\"order_id\": \"o-%s\"".formatted(item));
  }

  /** Somebody does something of which no more is known than its name. */
  void does(Subject subject, String event) {
    track(subject, event, "");
  }

  /** Somebody saw or clicked what was decided. */
  void feedback(Subject subject, String event, UUID decision) {
    track(subject, event, "\"decisionId\": \"" + decision + "\"");
  }

  /** Something of a category is put before somebody, as an event of this type says. */
  void served(Subject subject, String event, String category) {
    track(subject, event, "\"category\": \"" + category + "\"");
  }

  /** A customer signs in on a device. */
  void identify(String customer, String visitor) {
    String call =
        """
        {"userId": "%s", "anonymousId": "%s", "messageId": "%s"}
        """
            .formatted(customer, visitor, UUID.randomUUID());
    integrator
        .tracking(TrackingApi.class)
        .identify(new ByteArrayInputStream(call.getBytes(StandardCharsets.UTF_8)));
  }

  private void track(Subject subject, String event, String properties) {
    String who =
        subject.customer() == null
            ? "\"anonymousId\": \"" + subject.visitor() + "\""
            : "\"userId\": \"" + subject.customer() + "\"";
    String call =
        """
        {%s, "event": "%s", "messageId": "%s", "properties": {%s}}
        """
            .formatted(who, event, UUID.randomUUID(), properties);
    integrator
        .tracking(TrackingApi.class)
        .track(new ByteArrayInputStream(call.getBytes(StandardCharsets.UTF_8)));
  }
}
