package takt.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import takt.kernel.PurposeSet;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;
import takt.web.problem.Refusal;

/** CloudEvents, by the samples of their conformance suite. */
class CloudEventTest {

  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private static String file(String name) {
    try (var in = CloudEventTest.class.getResourceAsStream("/cloudevents/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  private static Sent sent(boolean trusted, CloudEvent event) {
    return new CloudEventCalls(NOW, trusted, false, PurposeSet::named, SegmentCallsTest::declared)
        .sent(event, "/");
  }

  private static IncomingEvent event(boolean trusted, String text) {
    return sent(trusted, CloudEvent.structured(json(text), "")).event();
  }

  private static IncomingEvent event(String rest) {
    return event(
        true, "{'specversion':'1.0','id':'1','source':'/s','type':'Run Finished'," + rest + "}");
  }

  @TestFactory
  @DisplayName("T.20 the HTTP binding's requests say what the suite says that they do")
  Stream<DynamicTest> binding() {
    List<String> blocks =
        Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL)
            .matcher(file("http-protocol-binding.feature"))
            .results()
            .map(found -> found.group(1).stripIndent().strip())
            .filter(text -> text.startsWith("POST"))
            .toList();
    assertThat(blocks).hasSize(2);
    return blocks.stream()
        .flatMap(
            block ->
                (block.contains("ce-id")
                        ? Stream.of("application/json", "application/json; charset=utf-8")
                        : Stream.of("application/cloudevents+json"))
                    .map(
                        type ->
                            DynamicTest.dynamicTest(
                                type, () -> sample(block.replace("<contentType>", type), type))));
  }

  private static void sample(String request, String type) {
    String[] parts = request.split("\n\n", 2);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    parts[0]
        .lines()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .forEach(header -> headers.put(header[0], List.of(header[1])));
    CloudEvent event =
        type.contains("cloudevents")
            ? CloudEvent.structured(json(parts[1]), "")
            : CloudEvent.binary(headers, parts[1].getBytes(StandardCharsets.UTF_8));
    assertThat(event.attribute("id")).isEqualTo("1234-1234-1234");
    assertThat(event.attribute("specversion")).isEqualTo("1.0");
    assertThat(event.attribute("type")).isEqualTo("com.example.someevent");
    assertThat(event.attribute("source")).isEqualTo("/mycontext/subcontext");
    assertThat(event.attribute("time")).isEqualTo("2018-04-05T03:56:24Z");
    assertThat(event.attribute("datacontenttype")).isIn(type, "application/json");
    assertThat(event.data()).isEqualTo(json("{'message':'Hello World!'}"));
  }

  @Test
  @DisplayName("T.20 data of any type are kept, an object's under its own names")
  void data() {
    List<String> kept = new ArrayList<>();
    for (String sample : file("v1_minimum.yaml").split("---\n", -1)) {
      Map<String, List<String>> headers =
          Pattern.compile("^ {2}(\\w+): (.+)$", Pattern.MULTILINE)
              .matcher(sample)
              .results()
              .collect(Collectors.toMap(CloudEventTest::header, found -> List.of(found.group(2))));
      String body = sample.substring(sample.indexOf("Data: |") + "Data: |".length()).strip();
      kept.add(CloudEvent.binary(headers, body.getBytes(StandardCharsets.UTF_8)).data().toString());
    }
    assertThat(kept)
        .containsExactly(
            "{\"data\":\"Hello, World!\"}",
            "{\"data\":\"Hello, 🌎!\"}",
            "{\"data\":\"Hello, 🌎!\"}",
            "{\"msg\":\"Hello, 🌎!\"}",
            "{\"data\":[\"Hello\",\"🌎!\"]}",
            "{\"data\":\"<msg>Hello, 🌎!</msg>\"}");
    assertThat(
            CloudEvent.binary(Map.of("Content-Type", List.of("image/png")), new byte[] {1, 2})
                .data()
                .getString("data_base64"))
        .isEqualTo("AQI=");
  }

  private static String header(MatchResult found) {
    return found.group(1).equals("datacontenttype") ? "Content-Type" : "ce-" + found.group(1);
  }

  @Test
  @DisplayName("T.21 attributes name the person, else the subject does, and is not kept then")
  void persons() {
    assertThat(event("'customer':'7','visitor':'v'"))
        .satisfies(
            one -> {
              assertThat(one.customer()).contains(Identifier.customer("7"));
              assertThat(one.visitor()).contains(Identifier.anonymous("v"));
            });
    IncomingEvent bySubject = event("'subject':'customer:7','dataschema':'/d','colour':'red'");
    assertThat(bySubject.customer()).contains(Identifier.customer("7"));
    assertThat(bySubject.properties().getJsonObject("$context").getJsonObject("cloudevent"))
        .isEqualTo(json("{'source':'/s','dataschema':'/d','colour':'red'}"));
    IncomingEvent byBoth = event("'subject':'order/7','visitor':'v'");
    assertThat(byBoth.properties().toString()).contains("order/7");
    assertThat(byBoth.visitor()).contains(Identifier.anonymous("v"));
    assertThat(
            event(
                    false,
                    "{'specversion':'1.0','id':'1','source':'/s','type':'A','customer':'7',"
                        + "'visitor':'v'}")
                .customer())
        .isEmpty();
  }

  @Test
  @DisplayName("T.22 source and id together are the key")
  void keys() {
    String one = event("'customer':'7'").messageId();
    assertThat(event("'customer':'8','data':{'a':1}").messageId()).isEqualTo(one);
    assertThat(
            event(
                    true,
                    "{'specversion':'1.0','id':'1','source':'/other','type':'A','customer':'7'}")
                .messageId())
        .isNotEqualTo(one);
  }

  @Test
  @DisplayName("T.20 a time is read in any zone, and the future becomes now")
  void times() {
    assertThat(event("'customer':'7','time':'2025-06-01t00:00:00.5+02:00'").at())
        .isEqualTo(Instant.parse("2025-05-31T22:00:00.5Z"));
    assertThat(event("'customer':'7','time':'2999-01-01T00:00:00Z'").at()).isEqualTo(NOW);
    assertThat(event("'customer':'7'").at()).isEqualTo(NOW);
  }

  @Test
  @DisplayName("T.20 headers are percent-encoded")
  void headers() {
    CloudEvent event =
        CloudEvent.binary(Map.of("ce-type", List.of("K%C3%A4se+Brot%20gekauft")), new byte[0]);
    assertThat(event.attribute("type")).isEqualTo("Käse+Brot gekauft");
  }

  @TestFactory
  @DisplayName("T.25 data's context says in every mode what the context of Segment's calls says")
  Stream<DynamicTest> contexts() {
    String data =
        "{'kilometres':5,'context':{'globalPrivacyControl':true,'userAgent':'Googlebot/2.1',"
            + "'consent':{'categoryPreferences':{'offers':true,'analysis':false}},"
            + "'externalIds':["
            + "{'id':'L1','type':'loyalty_card','collection':'users','encoding':'none'},"
            + "{'id':'x','type':'ios.idfa','collection':'users','encoding':'none'}]}}";
    String attributes = "{'specversion':'1.0','id':'1','source':'/s','type':'A','visitor':'v',";
    Map<String, List<String>> headers = new LinkedHashMap<>();
    json(attributes + "'x':''}")
        .forEach((name, value) -> headers.put("ce-" + name, List.of(text(value))));
    byte[] body = json(data).toString().getBytes(StandardCharsets.UTF_8);
    return Stream.of(
            Map.entry(
                "structured", CloudEvent.structured(json(attributes + "'data':" + data + "}"), "")),
            Map.entry("binary", CloudEvent.binary(headers, body)))
        .map(mode -> DynamicTest.dynamicTest(mode.getKey(), () -> context(mode.getValue())));
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).getString();
  }

  private static void context(CloudEvent event) {
    Sent sent = sent(true, event);
    assertThat(sent.event().others())
        .containsExactly(new Identifier(new Identifier.Type("loyalty-card"), "L1"));
    assertThat(sent.said().given()).isEqualTo(PurposeSet.named("offers"));
    assertThat(sent.said().denied()).isEqualTo(PurposeSet.named("analysis"));
    assertThat(sent.arrival().denied()).isEqualTo(PurposeSet.named("analysis"));
    assertThat(sent.signals()).isTrue();
    assertThat(sent.arrival().bot()).isTrue();
    JsonObject properties = sent.event().properties();
    assertThat(properties.keySet()).containsExactlyInAnyOrder("kilometres", "$context");
    assertThat(properties.getJsonObject("$context")).containsKeys("consent", "cloudevent");
    assertThat(sent(false, event).event().others()).as("of a browser").isEmpty();
  }

  @Test
  @DisplayName("T.25 an identifier of a declared type names the person alone, by a server only")
  void declaredTypes() {
    String named =
        "{'specversion':'1.0','id':'1','source':'/s','type':'A','data':{'context':{'externalIds':["
            + "{'id':'%s','type':'%s','collection':'users','encoding':'none'}]}}}";
    String card = named.formatted("L1", "loyalty-card");
    assertThat(event(true, card).others()).hasSize(1);
    assertThatThrownBy(() -> event(false, card)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> event(true, named.formatted("7", "ios.idfa")))
        .isInstanceOf(Refusal.class);
    assertThat(event("'customer':'7','data':{'context':'lost'}").properties())
        .as("no object, so a property")
        .containsKey("context");
  }

  @Test
  @DisplayName("T.23 what is wrong is named")
  void refusals() {
    for (String wrong :
        List.of("'customer':''", "'subject':'visitor:'", "'customer':'7','time':'-9999'")) {
      assertThatThrownBy(() -> event(wrong)).isInstanceOf(Refusal.class);
    }
  }
}
