package takt.it.rest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import takt.client.Subject;
import takt.client.campaigns.CampaignInfo;
import takt.client.campaigns.CampaignsApi;
import takt.client.consent.CookieBody;
import takt.client.consent.CookieRegisterApi;
import takt.client.consent.CookieTime;
import takt.client.consent.DraftBody;
import takt.client.consent.DraftTexts;
import takt.client.consent.PurposeDraftsApi;
import takt.client.imports.ImportColumns;
import takt.client.imports.ImportInfo;
import takt.client.imports.ImportRequest;
import takt.client.imports.ImportTime;
import takt.client.imports.ImportsApi;
import takt.client.segments.PlainNames;
import takt.client.segments.TraitBody;
import takt.client.segments.TraitsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What the wrong requests are wrong about. */
final class Fixtures {

  private Fixtures() {}

  static Map<String, String> of(TaktServer server) {
    Shop.open(server);
    Shop shop = new Shop(server);
    String usedKey = UUID.randomUUID().toString();
    Plans plans = new Plans(server).lamps();
    CampaignsApi campaigns =
        Client.of(server, Role.MARKETER).header("Idempotency-Key", usedKey).api(CampaignsApi.class);
    CampaignInfo draft = campaigns.create(plans.body());
    CampaignInfo ended = plans.run();
    campaigns.end(ended.id());
    Client integrator = Client.of(server, Role.INTEGRATOR);
    ImportsApi imports = integrator.api(ImportsApi.class);
    ImportInfo sent = imports.create(request());
    imports.send(UUID.fromString(sent.id()), integrator.last().header("ETag"), csv());
    String revision = integrator.last().header("ETag").replace("\"", "");
    return Map.ofEntries(
        Map.entry("counted", counted(server)),
        Map.entry("draft", purposeDraft(server)),
        Map.entry("retired", Retirements.retired(server)),
        Map.entry("needed", Retirements.needed(server)),
        Map.entry("cookie", cookie(server)),
        Map.entry("unknown", "019a0000-0000-7000-8000-000000000000"),
        Map.entry("profile", shop.give(Subject.customer(Shop.customer()), "offers").toString()),
        Map.entry("other", shop.give(Subject.visitor(Shop.visitor()), "offers").toString()),
        Map.entry("link", link(server)),
        Map.entry("import", imports.create(request()).id()),
        Map.entry("done", sent.id()),
        Map.entry("doneRevision", revision),
        Map.entry("placement", plans.placement()),
        Map.entry("campaign", draft.id().toString()),
        Map.entry("ended", ended.id().toString()),
        Map.entry("running", new Plans(server).letters().run().id().toString()),
        Map.entry("usedKey", usedKey));
  }

  /** The token of somebody's link. */
  private static String link(TaktServer server) {
    Subject subject = Subject.customer(Shop.customer());
    new Shop(server).give(subject, "newsletter");
    return OptOutBy.token(new OptOutBy(server).link(subject, "newsletter"));
  }

  /** A draft of a purpose, of which nothing is written but one text without a benefit. */
  private static String purposeDraft(TaktServer server) {
    String code = "d" + UUID.randomUUID().toString().substring(0, 13);
    DraftTexts german = new DraftTexts("N", "S", "C", "U", null, "R", "S", null);
    DraftBody draft =
        new DraftBody(null, null, Map.of("de", german), null, null, null, null, null, null);
    Client.of(server, Role.DPO).api(PurposeDraftsApi.class).put(code, null, draft);
    return code;
  }

  /** A computed trait that is always a number; nobody has any of its events. */
  private static String counted(TaktServer server) {
    String code = "t" + UUID.randomUUID();
    TraitBody body =
        new TraitBody(
            new PlainNames("So oft", "So often"),
            List.of("offers"),
            "events",
            List.of("Never Happened"),
            "count",
            null,
            null,
            "ever",
            null);
    Client.of(server, Role.MARKETER).api(TraitsApi.class).put(code, "\"0\"", body);
    return code;
  }

  /** An entry of the register of cookies. */
  private static String cookie(TaktServer server) {
    String code = "c" + UUID.randomUUID();
    CookieBody body =
        new CookieBody(
            code,
            false,
            null,
            "cookie",
            "orders",
            null,
            Map.of("de", "Das", "en", "It"),
            new CookieTime(0, null),
            "Our shop",
            null,
            null,
            null,
            List.of(code + ".example"));
    Client.of(server, Role.DPO).api(CookieRegisterApi.class).put(code, "\"0\"", body);
    return code;
  }

  private static ImportRequest request() {
    return new ImportRequest(
        "Wrong requests",
        new ImportColumns("c", "i", "q", "p", null, "t", null, null, null),
        new ImportTime(null, "UTC", null),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static ByteArrayInputStream csv() {
    return new ByteArrayInputStream("c,i,q,p,t\n".getBytes(StandardCharsets.UTF_8));
  }
}
