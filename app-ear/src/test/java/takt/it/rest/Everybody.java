package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import takt.client.Reason;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.DecisionBody;
import takt.client.campaigns.DecisionInfo;
import takt.client.campaigns.DecisionsApi;
import takt.client.campaigns.QueueBody;
import takt.client.campaigns.QueuedMessagesApi;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.No;
import takt.client.consent.OptOutsApi;
import takt.client.consent.ProofBody;
import takt.client.imports.ImportColumns;
import takt.client.imports.ImportInfo;
import takt.client.imports.ImportRequest;
import takt.client.imports.ImportTime;
import takt.client.imports.ImportsApi;
import takt.client.profiles.DisclosureBody;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.client.profiles.IdentifierTypeBody;
import takt.client.profiles.IdentifierTypesApi;
import takt.client.profiles.IdentityBody;
import takt.client.profiles.RecipientBody;
import takt.client.profiles.RecipientsApi;
import takt.client.profiles.RequestBody;
import takt.client.profiles.RequestsApi;
import takt.client.segments.ListChangeBody;
import takt.client.segments.PlainNames;
import takt.client.segments.SegmentBody;
import takt.client.segments.SegmentsApi;
import takt.client.segments.TraitBody;
import takt.client.segments.TraitsApi;
import takt.client.tracking.TrackingApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Persons who have left something everywhere, each value of theirs with the same mark in it. */
final class Everybody {

  private static final int BATCH = 100;

  private final TaktServer server;
  private final String mark;
  private final int count;
  private final Client integrator;
  private final MailedLinks links;
  private final List<UUID> receipts = new ArrayList<>();
  private final List<UUID> decisions = new ArrayList<>();

  /** Of what the company defines for them, with nothing of theirs in it. */
  private final String code = "everybody-" + UUID.randomUUID();

  /** A type of identifiers of which each value is one person's. */
  private final String card = "card-" + UUID.randomUUID().toString().substring(0, 8);

  Everybody(TaktServer server, String mark, int count) {
    this.server = server;
    this.mark = mark;
    this.count = count;
    integrator = Client.of(server, Role.INTEGRATOR);
    links = new MailedLinks(server);
  }

  /** What stands in each of their values, and nowhere else. */
  String mark() {
    return mark;
  }

  List<Subject> subjects() {
    return IntStream.range(0, count).mapToObj(i -> Subject.customer(customer(i))).toList();
  }

  /** The receipts of what they opted out of. */
  List<UUID> receipts() {
    return List.copyOf(receipts);
  }

  /** What was decided for them. */
  List<UUID> decided() {
    return List.copyOf(decisions);
  }

  private String visitor(int i) {
    return mark + "-visitor-" + i;
  }

  private String customer(int i) {
    return mark + "-c" + i;
  }

  private String address(int i) {
    return mark + "." + i + "@example.com";
  }

  /** Leaves something of each of them everywhere; answers their profiles. */
  List<UUID> everywhere() throws Exception {
    List<UUID> profiles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      profiles.add(choose(i));
    }
    for (int i = 0; i < count; i++) {
      profiles.add(new Shop(integrator).give(Subject.visitor(visitor(i)), "offers"));
    }
    define();
    events();
    imports();
    optIns();
    decisions();
    complaints();
    read();
    recipients();
    requests();
    return profiles;
  }

  private UUID choose(int i) {
    ProofBody proof =
        new ProofBody("Yes, says " + mark + i, null, null, null, null, null, null, null, null);
    Subject subject = Subject.customer(customer(i));
    UUID profile =
        integrator
            .api(ConsentsApi.class)
            .choose(
                new Choices(
                    subject,
                    List.of("offers", "analysis", "newsletter"),
                    null,
                    null,
                    "en",
                    "web",
                    "banner",
                    "person",
                    null,
                    proof))
            .profile();
    receipts.add(
        integrator
            .api(OptOutsApi.class)
            .optOut(
                new No(subject, List.of("post"), false, "en", "web", "page", "person", null, proof))
            .id());
    return profile;
  }

  /** A trait of what they look at, a segment of it, and a list that they are on. */
  private void define() {
    Client.of(server, Role.DPO)
        .api(EventTypesApi.class)
        .put(code, null, new EventTypeSetting(List.of("offers"), 0.0, null, null, true));
    Client.of(server, Role.DPO)
        .api(IdentifierTypesApi.class)
        .put(card, "\"0\"", new IdentifierTypeBody("none", null, 2, "merges", 1));
    Client marketer = Client.of(server, Role.MARKETER);
    PlainNames names = new PlainNames("Von allen", "Of everybody");
    marketer
        .api(TraitsApi.class)
        .put(
            code,
            "\"0\"",
            new TraitBody(
                names,
                List.of("offers"),
                "events",
                List.of("Product Viewed"),
                "last",
                "category",
                null,
                "ever",
                null));
    SegmentsApi segments = marketer.api(SegmentsApi.class);
    segments.put(code, "\"0\"", new SegmentBody(names, "offers", "traits[\"" + code + "\"] != ''"));
    segments.put(code + "-list", "\"0\"", new SegmentBody(names, "offers", null));
    for (int from = 0; from < count; from += BATCH) {
      List<Subject> some = subjects().subList(from, Math.min(count, from + BATCH));
      integrator.api(SegmentsApi.class).change(code + "-list", new ListChangeBody(some, null));
    }
  }

  private void events() {
    List<String> before = new ArrayList<>();
    List<String> calls = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String who = "\"userId\": \"%s\", \"anonymousId\": \"%s\"".formatted(customer(i), visitor(i));
      before.add(call("identify", who, card(i)));
      // A card that is shown by two is blocked.
      calls.add(
          call("identify", "\"userId\": \"%s\"".formatted(customer((i + 1) % count)), card(i)));
      before.add(
          call(
              "identify", who, "\"traits\": {\"firstName\": \"%s-called-%d\"}".formatted(mark, i)));
      calls.add(
          call("identify", who, "\"traits\": {\"firstName\": \"%s-name-%d\"}".formatted(mark, i)));
      calls.add(
          call(
              "track",
              who,
              "\"event\": \"Product Viewed\", \"properties\": {\"category\": \"%s-lamps\"}"
                  .formatted(mark)));
      calls.add(
          call(
              "track",
              who,
              """
              "event": "Order Completed", "properties": {"order_id": "%s-o%d", "products": [
                {"product_id": "lamp-1", "category": "lamps", "price": 2, "quantity": 1}]}"""
                  .formatted(mark, i)));
      after.add(
          call(
              "track",
              who,
              "\"event\": \"%s\", \"properties\": {\"category\": \"%s-lamps\"}"
                  .formatted(code, mark)));
    }
    send(before);
    send(calls);
    send(after);
  }

  private String card(int i) {
    return """
    "context": {"externalIds": [
      {"id": "%s-card-%d", "type": "%s", "collection": "users", "encoding": "none"}]}"""
        .formatted(mark, i, card);
  }

  private void send(List<String> calls) {
    for (int from = 0; from < calls.size(); from += BATCH) {
      String batch = String.join(",", calls.subList(from, Math.min(calls.size(), from + BATCH)));
      integrator.tracking(TrackingApi.class).batch(stream("{\"batch\": [" + batch + "]}"));
    }
  }

  private static String call(String type, String who, String more) {
    return "{\"type\": \"%s\", \"messageId\": \"%s\", %s, %s}"
        .formatted(type, UUID.randomUUID(), who, more);
  }

  /** A line that is taken, and one that is refused and names its customer in another cell. */
  private void imports() {
    StringBuilder csv = new StringBuilder("order,item,quantity,price,customer,time\n");
    for (int i = 0; i < count; i++) {
      csv.append("%s-o%d,lamp-2,1,3,%s,2026-01-02 10:00%n".formatted(mark, i, customer(i)));
      csv.append(
          "%s-o%d,%s,many,3,%s,2026-01-02 10:00%n".formatted(mark, i, customer(i), customer(i)));
    }
    ImportsApi imports = integrator.api(ImportsApi.class);
    ImportInfo created =
        imports.create(
            new ImportRequest(
                "Orders",
                new ImportColumns(
                    "customer", "item", "quantity", "price", null, "time", null, null, "order"),
                new ImportTime("yyyy-MM-dd HH:mm", "UTC", null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    UUID id = UUID.fromString(created.id());
    imports.send(id, integrator.last().header("ETag"), stream(csv.toString()));
    assertThat(new OrderRuns(server).finished(id).state()).isEqualTo("done");
  }

  /** Every second one confirms. */
  private void optIns() {
    for (int i = 0; i < count; i += 2) {
      ask(i);
    }
    links.fetch();
    for (int i = 0; i < count; i += 2) {
      assertThat(links.press(links.sent(address(i)), "choice=yes").statusCode()).isEqualTo(200);
    }
  }

  /** Those who have not confirmed ask, and their mails wait: whoever fetches mails comes before. */
  void ask() {
    for (int i = 1; i < count; i += 2) {
      ask(i);
    }
  }

  private void ask(int i) {
    assertThat(
            links
                .ask(
                    Role.INTEGRATOR,
                    address(i),
                    MailedLinks.LETTER,
                    ", \"subject\": {\"customer\": \"%s\"}".formatted(customer(i)))
                .statusCode())
        .isEqualTo(202);
  }

  private void decisions() {
    Plans lamps = new Plans(server).lamps();
    lamps.run();
    CampaignInfo letters = new Plans(server).letters().run();
    Client marketer = Client.of(server, Role.MARKETER).header(Reason.HEADER, mark + " asks why");
    for (Subject subject : subjects()) {
      DecisionInfo shown =
          integrator
              .api(DecisionsApi.class)
              .decide(new DecisionBody(subject, lamps.placement(), "en", null));
      assertThat(shown.outcome()).as(shown.explanation().text()).isEqualTo("shown");
      UUID decision = shown.id();
      decisions.add(decision);
      marketer.api(DecisionsApi.class).trace(decision);
      integrator.header("Idempotency-Key", UUID.randomUUID().toString());
      integrator
          .api(QueuedMessagesApi.class)
          .queue(
              new QueueBody(
                  subject,
                  letters.id(),
                  "letter",
                  "email",
                  "en",
                  Instant.now().plusSeconds(86_400)));
      integrator.header("Idempotency-Key", null);
    }
  }

  /** Each complained, and is left in peace from then on. */
  private void complaints() {
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      calls.add(
          call(
              "track",
              "\"userId\": \"%s\"".formatted(customer(i)),
              "\"event\": \"Message Complained\""));
    }
    send(calls);
  }

  /** A machine has read what is known of each. */
  private void read() {
    Shop shop = new Shop(integrator);
    subjects().forEach(one -> shop.view(one, "offers"));
  }

  /** Somebody else has got data of each. */
  private void recipients() {
    UUID parcels =
        Client.of(server, Role.DPO)
            .api(RecipientsApi.class)
            .register(new RecipientBody(code, "https://localhost/" + code, List.of("corrected")))
            .id();
    RecipientsApi recipients = integrator.api(RecipientsApi.class);
    subjects().forEach(one -> recipients.disclose(parcels, new DisclosureBody(one)));
  }

  /** Each has asked the desk something, and waits for the answer. */
  private void requests() {
    Client dpo = Client.of(server, Role.DPO);
    RequestsApi requests = dpo.api(RequestsApi.class);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (int i = 0; i < count; i++) {
      UUID request =
          requests.receive(new RequestBody("access", "post", today, "en", address(i))).id();
      requests.identify(
          request,
          dpo.last().header("ETag"),
          new IdentityBody(Subject.customer(customer(i)), "known-details"));
    }
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
