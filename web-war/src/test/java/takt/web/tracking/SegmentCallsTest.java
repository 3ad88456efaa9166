package takt.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import takt.kernel.EmailAddress;
import takt.kernel.PurposeSet;
import takt.profiles.Arrival;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;

/** Calls as Segment's SDKs send them become events. */
class SegmentCallsTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  /** A company that has declared loyalty cards. */
  static Identifier declared(String type, String value) {
    if (!type.equals("loyalty-card") && !type.equals("email")) {
      throw new IllegalArgumentException("must be of a declared type");
    }
    return new Identifier(new Identifier.Type(type), value);
  }

  private static List<IncomingEvent> fixture(String name) throws Exception {
    try (var in = SegmentCallsTest.class.getResourceAsStream("/segment-events/" + name);
        var reader = Json.createReader(in)) {
      JsonObject batch = reader.readObject();
      return new SegmentCalls(NOW, true, false, PurposeSet::named, SegmentCallsTest::declared)
          .batch(batch, batch.getJsonArray("batch")).stream().map(Sent::event).toList();
    }
  }

  private static Optional<IncomingEvent> call(String type, String text, boolean trusted) {
    return arrival(type, text, trusted, false).map(Arrival::event);
  }

  private static Optional<Arrival> arrival(String type, String text, boolean trusted, boolean bot) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return new SegmentCalls(NOW, trusted, bot, PurposeSet::named, SegmentCallsTest::declared)
          .call(type, reader.readObject())
          .map(Sent::arrival);
    }
  }

  private static IncomingEvent track(String rest) {
    return call("track", "{'event':'A','userId':'1'," + rest + "}", true).orElseThrow();
  }

  @Test
  @DisplayName("F1.11 external ids of declared types are read, others passed by, of servers only")
  void externalIds() {
    String context =
        "'context':{'externalIds':["
            + "{'id':'L1','type':'loyalty_card','collection':'users','encoding':'none'},"
            + "{'id':'L1','type':'loyalty.card','collection':'users','encoding':'none'},"
            + "{'id':'L2','type':'loyalty-card','collection':'accounts','encoding':'none'},"
            + "{'id':'TDM=','type':'loyalty-card','collection':'users','encoding':'base64'},"
            + "{'id':'5','type':'customer','collection':'users','encoding':'none'},"
            + "{'id':'x','type':'ios.idfa','collection':'users','encoding':'none'},7]}";
    Identifier card = new Identifier(new Identifier.Type("loyalty-card"), "L1");
    assertThat(track(context).others()).containsExactly(card);
    String nameless = "{'event':'A'," + context + "}";
    assertThat(call("track", nameless, true).orElseThrow().others()).containsExactly(card);
    assertThat(call("track", nameless, false)).isEmpty();
    String browser = "{'event':'A','anonymousId':'v'," + context + "}";
    assertThat(call("track", browser, false).orElseThrow().others()).isEmpty();
  }

  @Test
  @DisplayName("F1.5 the address in an identify call's traits is an identifier, if it is one")
  void address() {
    String identify = "{'userId':'1','traits':{'email':'%s'}}";
    assertThat(call("identify", identify.formatted(" Anna@Example.COM"), true).orElseThrow())
        .extracting(IncomingEvent::others)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly(Identifier.email(new EmailAddress("anna@example.com")));
    assertThat(call("identify", identify.formatted("no address"), true).orElseThrow().others())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "test-enqueue-identify.json, IDENTIFY, Identify, B",
    "test-enqueue-page.json, PAGE, Page Viewed, B",
    "test-enqueue-screen.json, PAGE, Screen Viewed, B",
    "test-enqueue-group.json, GROUP, Group, B",
    "test-enqueue-alias.json, TRACK, Alias, B",
    "test-context-track.json, TRACK, Download, 123456",
    "test-integrations-track.json, TRACK, Download, 123456"
  })
  @DisplayName("T.1 every call of a real SDK is understood")
  void realCalls(String file, IncomingEvent.Kind kind, String name, String customer)
      throws Exception {
    IncomingEvent event = fixture(file).get(0);
    assertThat(event.kind()).isEqualTo(kind);
    assertThat(event.name()).isEqualTo(name);
    assertThat(event.messageId()).isEqualTo("I'm unique");
    assertThat(event.customer()).contains(Identifier.customer(customer));
    assertThat(event.at()).isEqualTo(NOW);
  }

  @Test
  @DisplayName("A batch's context merges into its items' own")
  void context() throws Exception {
    JsonObject context =
        fixture("test-context-track.json").get(0).properties().getJsonObject("$context");
    assertThat(context.getString("whatever")).isEqualTo("here");
    assertThat(context.getJsonObject("library").getString("name")).isEqualTo("analytics-go");
  }

  @Test
  @DisplayName("A batch keeps its order, and an alias names the former id as visitor")
  void batches() throws Exception {
    assertThat(fixture("test-many-track.json"))
        .extracting(one -> one.properties().getInt("version"))
        .containsExactly(0, 1, 2);
    assertThat(fixture("test-enqueue-alias.json").get(0).visitor())
        .contains(Identifier.anonymous("A"));
  }

  @Test
  @DisplayName("T.10, T.12 a wrong clock is corrected by when it says it sent, in any zone")
  void clocks() throws Exception {
    assertThat(
            track("'timestamp':'2020-01-01T00:00:00Z','sentAt':'2020-01-01T00:10:00+00:00'").at())
        .isEqualTo(NOW.minusSeconds(600));
    assertThat(track("'timestamp':'2025-06-01T00:00:00.5+02:00'").at())
        .isEqualTo(Instant.parse("2025-05-31T22:00:00.5Z"));
    assertThat(fixture("test-timestamp-track.json").get(0).at()).isEqualTo(NOW);
    assertThat(track("'timestamp':'2999-01-01T00:00:00Z'").at()).isEqualTo(NOW);
    assertThat(track("'timestamp':'yesterday'").at()).isEqualTo(NOW);
    assertThat(track("'timestamp':'-50000-01-01T00:00:00Z'").at()).isEqualTo(NOW);
    assertThat(
            track("'originalTimestamp':'2030-01-01T00:00:00Z','sentAt':'2030-01-01T01:00:00+0100'")
                .at())
        .isEqualTo(NOW);
    assertThat(track("'timestamp':'2025-06-01 10:00:00'").at())
        .isEqualTo(Instant.parse("2025-06-01T10:00:00Z"));
  }

  @Test
  @DisplayName(
      "T.11 what another receiver has corrected is not corrected again, if a server says so")
  void replays() {
    String replay =
        "{'event':'A','userId':'1','anonymousId':'v','timestamp':'2025-06-01T10:00:03Z',"
            + "'originalTimestamp':'2025-06-01T09:00:00Z','sentAt':'2025-06-01T09:00:01Z',"
            + "'receivedAt':'2025-06-01T10:00:04Z'}";
    assertThat(call("track", replay, true).orElseThrow().at())
        .isEqualTo(Instant.parse("2025-06-01T10:00:03Z"));
    assertThat(call("track", replay, false).orElseThrow().at()).isEqualTo(NOW);
  }

  @Test
  @DisplayName("T.13 a bot is known by the context of its event, or by its request")
  void bots() {
    String bot = "{'event':'A','userId':'1','context':{'userAgent':'Googlebot/2.1'}}";
    assertThat(arrival("track", bot, true, false).orElseThrow().bot()).isTrue();
    String plain = "{'event':'A','userId':'1'}";
    assertThat(arrival("track", plain, true, true).orElseThrow().bot()).isTrue();
    assertThat(arrival("track", plain, true, false).orElseThrow().bot()).isFalse();
  }

  @Test
  @DisplayName("W.5 unknown fields are kept in the event")
  void unknownFields() {
    IncomingEvent event = track("'properties':{'a':1},'colour':'red'");
    assertThat(event.properties().getInt("a")).isEqualTo(1);
    assertThat(event.properties().getJsonObject("$fields").getString("colour")).isEqualTo("red");
    assertThat(track("'properties':{'a':1},'writeKey':'secret'").properties().toString())
        .doesNotContain("secret");
  }

  @Test
  @DisplayName("F3.1 a call without a message id gets a random one, one too long a shorter one")
  void messageIds() {
    assertThat(track("'x':1").messageId()).isNotEqualTo(track("'x':1").messageId());
    String id = "m".repeat(200);
    assertThat(track("'messageId':'" + id + "'").messageId())
        .hasSizeLessThanOrEqualTo(100)
        .isEqualTo(track("'messageId':'" + id + "'").messageId());
  }

  @Test
  @DisplayName("W.6 a browser's word on who somebody is does not count")
  void browsers() {
    IncomingEvent event =
        call("identify", "{'userId':'1','anonymousId':'v','traits':{'a':'b'}}", false)
            .orElseThrow();
    assertThat(event.customer()).isEmpty();
    assertThat(event.visitor()).contains(Identifier.anonymous("v"));
    assertThat(call("alias", "{'userId':'1','previousId':'v'}", false).orElseThrow().visitor())
        .isEmpty();
  }

  @Test
  @DisplayName("T.4 an alias is about the id that it gives up, whoever says so")
  void aliases() {
    IncomingEvent event =
        call("alias", "{'userId':'1','previousId':'old','anonymousId':'here'}", true).orElseThrow();
    assertThat(event.visitor()).contains(Identifier.anonymous("old"));
    assertThat(
            call("alias", "{'userId':'1','previousId':'old','anonymousId':'here'}", false)
                .orElseThrow()
                .visitor())
        .contains(Identifier.anonymous("here"));
  }

  @Test
  @DisplayName("T.1 traits are found where RudderStack's SDKs put them, a call's own before them")
  void traitsInTheContext() {
    JsonObject traits =
        call(
                "identify",
                "{'userId':'1','traits':{'a':'own'},'context':{'traits':{'a':'x','b':'y'}}}",
                true)
            .orElseThrow()
            .properties();
    assertThat(traits.getString("a")).isEqualTo("own");
    assertThat(traits.getString("b")).isEqualTo("y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'event':'A'}",
        "{'userId':'1'}",
        "{'event':'','userId':'1'}",
        "{'event':{},'userId':'1'}",
        "{'event':'A','userId':null}"
      })
  @DisplayName("What cannot be used is left out")
  void unusable(String text) {
    assertThat(call("track", text, true)).isEmpty();
    assertThat(call("unheard-of", text, true)).isEmpty();
  }
}
