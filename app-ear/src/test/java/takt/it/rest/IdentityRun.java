package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import takt.client.Subject;
import takt.client.profiles.OtherProfile;
import takt.client.profiles.ProfileForPurpose;
import takt.client.profiles.ProfilesApi;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** One history, done at the servers and in the model, with persons of its own. */
final class IdentityRun {

  private static final String PURPOSE = "offers";

  private final String salt = "-" + UUID.randomUUID();
  private final List<Client> nodes = new ArrayList<>();
  private final List<Client> officers = new ArrayList<>();
  private final IdentityModel model = new IdentityModel();
  private final Map<IdentityModel.Node, UUID> ids = new HashMap<>();
  private int things;

  IdentityRun(List<TaktServer> servers) {
    for (TaktServer server : servers) {
      nodes.add(Client.of(server, Role.INTEGRATOR));
      officers.add(Client.of(server, Role.DPO));
    }
  }

  /** Does every step, then compares. */
  void run(List<IdentityStep> steps) {
    steps.forEach(this::step);
    compare();
  }

  private void step(IdentityStep step) {
    Client node = nodes.get(step.node());
    String customer = "c" + step.customer();
    String visitor = "v" + step.visitor();
    switch (step.kind()) {
      case IDENTIFY -> identify(node, customer, visitor);
      case ALIAS -> alias(node, customer, visitor);
      case CUSTOMER_BUYS -> buy(node, customer);
      case VISITOR_BUYS -> buy(node, visitor);
      case MERGE -> merge(step.node(), customer, visitor);
      case MERGE_OTHER_WAY -> merge(step.node(), visitor, customer);
      case SPLIT -> split(step.node(), step.customer());
      case CUSTOMER_GIVES -> choose(node, customer, true);
      case VISITOR_GIVES -> choose(node, visitor, true);
      case CUSTOMER_DENIES -> choose(node, customer, false);
      default -> choose(node, visitor, false);
    }
    learn(node, customer);
    learn(node, visitor);
  }

  private void identify(Client node, String customer, String visitor) {
    String thing = "t" + things++;
    call(
        node,
        "identify",
        """
        {"type": "identify", "userId": "%s", "anonymousId": "%s", "messageId": "%s",
         "traits": {"%s": 1}}
        """
            .formatted(customer + salt, visitor + salt, thing + salt, thing));
    model.identify(customer, visitor).things.add(thing);
  }

  private void alias(Client node, String customer, String visitor) {
    call(
        node,
        "alias",
        """
        {"type": "alias", "userId": "%s", "previousId": "%s", "messageId": "%s"}
        """
            .formatted(customer + salt, visitor + salt, "t" + things++ + salt));
    model.identify(customer, visitor);
  }

  private void buy(Client node, String who) {
    String thing = "i" + things++;
    call(
        node,
        "track",
        """
        {"type": "track", "%s": "%s", "messageId": "%s", "event": "Order Completed",
         "properties": {"order_id": "%s", "products": [
          {"product_id": "%s", "category": "lamps", "price": 1, "quantity": 1}]}}
        """
            .formatted(
                who.startsWith("c") ? "userId" : "anonymousId",
                who + salt,
                thing + salt,
                thing,
                thing));
    model.open(who);
    model.origins.get(who).things.add(thing);
  }

  private static void call(Client node, String call, String body) {
    TrackingApi api = node.tracking(TrackingApi.class);
    ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    switch (call) {
      case "identify" -> api.identify(bytes);
      case "alias" -> api.alias(bytes);
      default -> api.track(bytes);
    }
  }

  private void merge(int at, String into, String from) {
    IdentityModel.Node kept = model.root(into).orElse(null);
    IdentityModel.Node absorbed = model.root(from).orElse(null);
    if (kept != null && absorbed != null && kept != absorbed) {
      profiles(at).merge(ids.get(kept), new OtherProfile(ids.get(absorbed)));
      model.merge(kept, absorbed);
    }
  }

  private void split(int at, int which) {
    List<IdentityModel.Node> held =
        model.profiles.stream().filter(one -> one.parent != null).toList();
    if (!held.isEmpty()) {
      IdentityModel.Node restored = held.get(which % held.size());
      profiles(at).split(ids.get(restored.root()), new OtherProfile(ids.get(restored)));
      model.split(restored);
    }
  }

  private ProfilesApi profiles(int at) {
    return officers.get(at).api(ProfilesApi.class);
  }

  private void choose(Client node, String who, boolean yes) {
    Shop shop = new Shop(node);
    if (yes) {
      shop.give(subject(who), PURPOSE);
    } else {
      shop.optOut(subject(who), PURPOSE);
    }
    model.choose(model.open(who), yes);
  }

  private Subject subject(String who) {
    return who.startsWith("c") ? Subject.customer(who + salt) : Subject.visitor(who + salt);
  }

  /** A profile is known by its id from when it first shows. */
  private void learn(Client node, String who) {
    model
        .root(who)
        .filter(root -> !ids.containsKey(root))
        .ifPresent(root -> ids.put(root, new Shop(node).lookup(subject(who)).orElseThrow()));
  }

  private void compare() {
    for (int i = 0; i < IdentityStep.CUSTOMERS + IdentityStep.VISITORS; i++) {
      String who = i < IdentityStep.CUSTOMERS ? "c" + i : "v" + (i - IdentityStep.CUSTOMERS);
      assertThat(new Shop(nodes.get(i % nodes.size())).lookup(subject(who)))
          .as(who)
          .isEqualTo(model.root(who).map(ids::get));
    }
    for (IdentityModel.Node root : model.profiles) {
      if (root.parent == null) {
        compare(root, nodes.get(ids.size() % nodes.size()));
      }
    }
  }

  private void compare(IdentityModel.Node root, Client node) {
    Subject subject = Subject.profile(ids.get(root));
    Set<String> expected = model.things(root);
    ProfileForPurpose view =
        new Shop(node).view(subject, "orders", expected.toArray(String[]::new));
    Set<String> found = new TreeSet<>();
    view.attributes().forEach(one -> found.add(one.name()));
    view.purchases().forEach(one -> found.add(one.item()));
    assertThat(found).as("what came to a profile").isEqualTo(expected);
    assertThat(new Shop(node).permits(subject, PURPOSE))
        .as("whether a profile of which is on record %s permits", root.word)
        .isEqualTo(root.allows());
  }
}
