package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import takt.client.Subject;
import takt.client.profiles.IdentifierTypeBody;
import takt.client.profiles.IdentifierTypesApi;
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
  private static final String CARD = "sequence-card";
  private static final String TAG = "sequence-tag";

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

  /** Declares the types, and sets limits so low that a few persons reach them. */
  static void limit(TaktServer server) {
    type(server, "customer", 'c', "merges");
    type(server, "anonymous", 'v', "merges");
    type(server, "email", 'm', "leads");
    type(server, CARD, 'k', "merges");
    type(server, TAG, 'g', "leads");
  }

  private static void type(TaktServer server, String code, char letter, String joining) {
    Client officer = Client.of(server, Role.DPO);
    IdentifierTypesApi types = officer.api(IdentifierTypesApi.class);
    boolean known = types.list().items().stream().anyMatch(one -> one.code().equals(code));
    if (known) {
      types.get(code);
    }
    types.put(
        code,
        known ? officer.last().header("ETag") : "\"0\"",
        new IdentifierTypeBody(
            code.equals("email") ? "email" : "none",
            null,
            IdentityModel.MOST.getOrDefault(letter, 1_000),
            joining,
            IdentityModel.PERSONS.getOrDefault(letter, 5)));
  }

  /** The limits of the types that there always are, as they were. */
  static void unlimit(TaktServer server) {
    Client officer = Client.of(server, Role.DPO);
    IdentifierTypesApi types = officer.api(IdentifierTypesApi.class);
    for (String code : List.of("customer", "anonymous", "email")) {
      types.get(code);
      types.delete(code, officer.last().header("ETag"));
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
    String card = "k" + step.other();
    String mail = "m" + step.other();
    String tag = "g" + step.other();
    switch (step.kind()) {
      case IDENTIFY -> identify(node, customer, visitor);
      case CUSTOMER_CARD -> identify(node, customer, card);
      case VISITOR_CARD -> identify(node, visitor, card);
      case CUSTOMER_MAIL -> identify(node, customer, mail);
      case VISITOR_MAIL -> identify(node, visitor, mail);
      case VISITOR_TAG -> identify(node, visitor, tag, card);
      case ALL -> identify(node, customer, visitor, tag, mail, card);
      case CARD_BUYS -> buy(node, card);
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
    List.of(customer, visitor, card, mail, tag).forEach(one -> learn(node, one));
  }

  private void identify(Client node, String... named) {
    String thing = "t" + things++;
    call(
        node,
        "identify",
        """
        {"type": "identify", "messageId": "%s", %s, "traits": {"%s": 1}}
        """
            .formatted(thing + salt, fields(named), thing));
    said(named).things.add(thing);
  }

  /** How a call names identifiers. */
  private String fields(String... named) {
    String all = "";
    String others = "";
    for (String one : named) {
      switch (one.charAt(0)) {
        case 'c' -> all += "\"userId\": \"%s\", ".formatted(value(one));
        case 'v' -> all += "\"anonymousId\": \"%s\", ".formatted(value(one));
        default ->
            others +=
                """
                %s{"id": "%s", "type": "%s", "collection": "users", "encoding": "none"}"""
                    .formatted(others.isEmpty() ? "" : ", ", value(one), type(one));
      }
    }
    return all + "\"context\": {\"externalIds\": [%s]}".formatted(others);
  }

  private String value(String who) {
    return who + salt + (who.startsWith("m") ? "@example.com" : "");
  }

  private static String type(String who) {
    return switch (who.charAt(0)) {
      case 'k' -> CARD;
      case 'g' -> TAG;
      default -> "email";
    };
  }

  /** The same in the model; answers where what it brings comes to. */
  private IdentityModel.Node said(String... named) {
    List<String> others = new ArrayList<>(List.of(named));
    others.removeIf(one -> one.startsWith("c") || one.startsWith("v"));
    return model.call(first("c", named), first("v", named), others);
  }

  private static Optional<String> first(String type, String... named) {
    return Stream.of(named).filter(one -> one.startsWith(type)).findFirst();
  }

  private void alias(Client node, String customer, String visitor) {
    call(
        node,
        "alias",
        """
        {"type": "alias", "userId": "%s", "previousId": "%s", "messageId": "%s"}
        """
            .formatted(customer + salt, visitor + salt, "t" + things++ + salt));
    said(customer, visitor);
  }

  private void buy(Client node, String who) {
    String thing = "i" + things++;
    call(
        node,
        "track",
        """
        {"type": "track", %s, "messageId": "%s", "event": "Order Completed",
         "properties": {"order_id": "%s", "products": [
          {"product_id": "%s", "category": "lamps", "price": 1, "quantity": 1}]}}
        """
            .formatted(fields(who), thing + salt, thing, thing));
    said(who).things.add(thing);
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
    return switch (who.charAt(0)) {
      case 'c' -> Subject.customer(value(who));
      case 'v' -> Subject.visitor(value(who));
      case 'm' -> Subject.email(value(who));
      default -> Subject.identifier(type(who), value(who));
    };
  }

  /** A profile is known by its id from when it first shows. */
  private void learn(Client node, String who) {
    model
        .root(who)
        .filter(root -> !ids.containsKey(root))
        .ifPresent(root -> ids.put(root, new Shop(node).lookup(subject(who)).orElseThrow()));
  }

  private void compare() {
    names()
        .forEach(
            who ->
                assertThat(new Shop(nodes.get(ids.size() % nodes.size())).lookup(subject(who)))
                    .as(who)
                    .isEqualTo(model.root(who).map(ids::get)));
    for (IdentityModel.Node root : model.profiles) {
      if (root.parent == null) {
        compare(root, nodes.get(ids.size() % nodes.size()));
      }
    }
  }

  private static Stream<String> names() {
    return Map.of(
            "c", IdentityStep.CUSTOMERS,
            "v", IdentityStep.VISITORS,
            "k", IdentityStep.OTHERS,
            "m", IdentityStep.OTHERS,
            "g", IdentityStep.OTHERS)
        .entrySet()
        .stream()
        .flatMap(type -> IntStream.range(0, type.getValue()).mapToObj(at -> type.getKey() + at));
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
