package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.kernel.PurposeSet;
import takt.profiles.DataMapping;
import takt.profiles.DataMapping.Format;
import takt.profiles.DataMapping.Kind;
import takt.profiles.Identifier;
import takt.profiles.ImportMapping;
import takt.profiles.IncomingEvent;
import takt.profiles.UnreadableFile;
import takt.profiles.test.World;

class DataReaderTest {

  static Identifier identifier(String type, String value) {
    if (!List.of("customer", "anonymous", "email", "loyalty-card").contains(type)) {
      throw new IllegalArgumentException("must be of a declared type");
    }
    return new Identifier(new Identifier.Type(type), value);
  }

  private static DataReader reader(DataMapping mapping, String... header) {
    return new DataReader(
        new Fields(mapping, List.of(header)),
        new EventReader(DataReaderTest::identifier, PurposeSet::named)::read);
  }

  private static DataLine json(String text) {
    return reader(DataMapping.ndjson(Kind.EVENTS), "json")
        .read(new JsonLines.Text.Whole(7, text.replace('\'', '"')));
  }

  private static DataMapping csv(Map<String, String> columns, Map<String, String> same) {
    ImportMapping.Time time =
        new ImportMapping.Time(Optional.of("d.M.yyyy HH:mm"), ZoneId.of("Europe/Berlin"), 0);
    return new DataMapping(
        Kind.EVENTS,
        Format.CSV,
        columns,
        same,
        time,
        DataMapping.SOURCE,
        PurposeSet.NONE,
        ';',
        StandardCharsets.UTF_8);
  }

  private static IncomingEvent event(DataLine line) {
    assertThat(line).isInstanceOf(DataLine.Happened.class);
    return ((DataLine.Happened) line).arrival().event();
  }

  @Test
  @DisplayName("F13.1 a line is the event that its call would be, and denies what the call denies")
  void calls() {
    DataLine line =
        json(
            "{'type':'track','event':'Product"
                + " Viewed','userId':17,'anonymousId':'v','messageId':'m1',"
                + "'timestamp':'2024-05-01T10:00:00+02:00','properties':{'price':3.5},'x':1,"
                + "'identifiers':{'email':'Anna@Example.com'},"
                + "'context':{'consent':{'categoryPreferences':{'ads':false}}}}");
    IncomingEvent event = event(line);
    assertThat(event.name()).isEqualTo("Product Viewed");
    assertThat(event.messageId()).isEqualTo("m1");
    assertThat(event.customer()).contains(Identifier.customer("17"));
    assertThat(event.visitor()).contains(Identifier.anonymous("v"));
    assertThat(event.others()).containsExactly(identifier("email", "anna@example.com"));
    assertThat(event.at()).isEqualTo(Instant.parse("2024-05-01T08:00:00Z"));
    assertThat(event.properties().getInt("price")).isEqualTo(3);
    assertThat(event.properties().getJsonObject(IncomingEvent.FIELDS).toString())
        .isEqualTo("{\"x\":1}");
    assertThat(((DataLine.Happened) line).arrival().denied()).isEqualTo(PurposeSet.named("ads"));
  }

  @Test
  @DisplayName("F13.1, F10.6 a browser's user agent stops nothing, or none at all")
  void persons() {
    String line = "{'event':'A','userId':'1','timestamp':'2024-05-01','context':%s}";
    assertThat(event(json(line.formatted("{'userAgent':'Mozilla/5.0 Firefox/142.0'}"))).name())
        .isEqualTo("A");
    assertThat(event(json(line.formatted("{'userAgent':7}"))).name()).isEqualTo("A");
    assertThat(event(json(line.formatted("{}"))).name()).isEqualTo("A");
  }

  @Test
  @DisplayName("F4.3 a line without a message id has the same one each time")
  void messageIds() {
    String line = "{'event':'A','userId':'1','timestamp':'2024-05-01'}";
    assertThat(event(json(line)).messageId())
        .isEqualTo(event(json(line)).messageId())
        .isNotEqualTo(event(json(line.replace("1'", "2'"))).messageId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json | NoJson | ''",
        "[1] | NoJson | ''",
        "{'type':'track' | NoJson | ''",
        "{'userId':'1','timestamp':'2024-05-01'} | BadType | /type",
        "{'type':'delete','userId':'1'} | BadType | /type",
        "{'type':'track','userId':'1'} | NoName | /event",
        "{'event':'A','userId':'1'} | BadTime | /timestamp",
        "{'event':'A','userId':'1','timestamp':'5. Mai'} | BadTime | /timestamp",
        "{'event':'A','timestamp':'2024-05-01','properties':'geheim'} | BadField | /properties",
        "{'event':'A','timestamp':'2024-05-01','identifiers':7} | BadField | /identifiers",
        "{'event':'A','timestamp':'2024-05-01','identifiers':{'email':'geheim'}} | BadIdentifier |"
            + " /identifiers/email",
        "{'event':'A','timestamp':'2024-05-01','identifiers':{'Geheim!':'1'}} | BadIdentifier |"
            + " /identifiers/",
        "{'type':'identify','timestamp':'2024-05-01'} | NoPerson | /userId",
        "{'event':'A','userId':'1','timestamp':'2024-05-01','context':{'userAgent':'Googlebot/2.1'}}"
            + " | Bot | /context/userAgent"
      })
  @DisplayName("F13.2 a refused line says why and which field, and nothing else of it")
  void refusals(String text, String reason, String pointer) {
    assertThat(json(text)).isInstanceOf(DataLine.Refused.class);
    DataLine.Refused refused = (DataLine.Refused) json(text);
    assertThat(refused.reason().code()).isEqualTo(reason);
    assertThat(refused.pointer()).isEqualTo(pointer);
    assertThat(refused.number()).isEqualTo(7);
  }

  @Test
  @DisplayName("F13.2 a line that is nested too deep, or too big, is refused like any other")
  void bounds() {
    assertThat(json("[".repeat(30_000))).isInstanceOf(DataLine.Refused.class);
    assertThat(json("{'a':".repeat(10_000) + "1" + "}".repeat(10_000)))
        .isInstanceOf(DataLine.Refused.class);
    String big = "'properties':{'a':'" + "x".repeat(33_000) + "'}";
    assertThat(json("{'event':'A','timestamp':'2024-05-01'," + big + "}"))
        .extracting(line -> ((DataLine.Refused) line).pointer())
        .isEqualTo("/properties");
  }

  @Test
  @DisplayName("F13.1 a line of cells is the event whose fields its columns hold")
  void cells() {
    DataMapping mapping =
        csv(
            Map.of(
                "userId", "Kunde",
                "timestamp", "Wann",
                "properties.price", "Preis",
                "properties.product.name", "Was",
                "identifiers.email", "Mail"),
            Map.of("event", "Product Viewed"));
    DataReader reader = reader(mapping, "Kunde", "Wann", "Preis", "Was", "Mail", "Egal");
    IncomingEvent event =
        event(reader.read(2, List.of("0017", "1.7.2024 12:00", "3.50", "007", "a@b.example", "x")));
    assertThat(event.customer()).contains(Identifier.customer("0017"));
    assertThat(event.at()).isEqualTo(Instant.parse("2024-07-01T10:00:00Z"));
    assertThat(event.others()).containsExactly(identifier("email", "a@b.example"));
    assertThat(event.properties()).isEqualTo(World.json("{'product':{'name':'007'},'price':3.50}"));
    assertThat(reader.read(3, List.of("1", "2.7.2024", "", "", "", "")))
        .isEqualTo(new DataLine.Refused(3, takt.profiles.DataOutcome.BAD_TIME, "/timestamp"));
    assertThat(reader.read(4, List.of("1")))
        .isEqualTo(new DataLine.Refused(4, takt.profiles.DataOutcome.WRONG_CELLS, ""));
  }

  @Test
  @DisplayName(
      "F13.4 columns that are named for fields need no mapping, and cells lose what made them"
          + " harmless")
  void columnsByName() {
    DataMapping mapping =
        new DataMapping(
            Kind.EVENTS,
            Format.CSV,
            Map.of(),
            Map.of(),
            DataMapping.utc(),
            DataMapping.SOURCE,
            PurposeSet.NONE,
            ',',
            StandardCharsets.UTF_8);
    DataReader reader =
        reader(mapping, "event", "timestamp", "userId", "properties", "properties.b", "odd");
    IncomingEvent event =
        event(
            reader.read(
                2, List.of("'=A", "2024-05-01T10:00:00Z", "''+49", "{\"a\":\"=1\"}", "'-3", "x")));
    assertThat(event.name()).isEqualTo("=A");
    assertThat(event.customer()).contains(Identifier.customer("'+49"));
    assertThat(event.properties()).isEqualTo(World.json("{'a':'=1','b':-3}"));
    assertThatThrownBy(() -> reader(mapping, "odd", "even")).isInstanceOf(UnreadableFile.class);
    assertThatThrownBy(() -> reader(csv(Map.of("userId", "Kunde"), Map.of()), "odd"))
        .isInstanceOf(UnreadableFile.class);
  }

  @Test
  @DisplayName("A mapping is kept as it is, and names fields of a line only")
  void mappings() {
    DataMapping mapping = csv(Map.of("userId", "Kunde"), Map.of("event", "A"));
    assertThat(DataMappingText.read(DataMappingText.write(mapping))).isEqualTo(mapping);
    assertThatThrownBy(() -> csv(Map.of("geheim", "Kunde"), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
