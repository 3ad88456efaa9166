package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.kernel.PurposeSet;
import takt.profiles.DataMapping;
import takt.profiles.DataMapping.Format;
import takt.profiles.DataMapping.Kind;
import takt.profiles.Identifier;

class PersonReaderTest {

  private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");

  private static DataReader reader(DataMapping mapping, String... header) {
    return new DataReader(
        new Fields(mapping, List.of(header)),
        new PersonReader(
                DataReaderTest::identifier,
                code -> Set.of("offers", "care").contains(code.value()),
                Set.of("vips", "testers")::contains,
                mapping.purposes())
            ::read);
  }

  private static DataLine json(String text) {
    return reader(DataMapping.ndjson(Kind.PEOPLE), "json")
        .read(new JsonLines.Text.Whole(7, text.replace('\'', '"')));
  }

  @Test
  @DisplayName("F13.5 a line says by what somebody is known, facts, since when and what for")
  void people() {
    DataLine line =
        json(
            "{'identifiers':{'customer':17,'anonymous':['v1','v2'],'email':'A@B.example'},"
                + "'attributes':{'firstName':'Anna','age':41,'member':true,'gone':null,"
                + "'size':{'value':'M','learntAt':'2023-05-01','source':'shop'}},"
                + "'learntAt':'2024-05-01','purposes':['offers'],'lists':['vips'],'affinities':[]}");
    assertThat(line)
        .isEqualTo(
            new DataLine.Known(
                7,
                Optional.of(Identifier.customer("17")),
                List.of(Identifier.anonymous("v1"), Identifier.anonymous("v2")),
                List.of(DataReaderTest.identifier("email", "a@b.example")),
                Map.of(
                    "firstName", new DataLine.Fact("Anna", Optional.of(MAY)),
                    "age", new DataLine.Fact("41", Optional.of(MAY)),
                    "member", new DataLine.Fact("true", Optional.of(MAY)),
                    "size",
                        new DataLine.Fact("M", Optional.of(Instant.parse("2023-05-01T00:00:00Z")))),
                PurposeSet.named("offers"),
                Set.of("vips")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'attributes':{'a':'b'},'purposes':'offers'} | NoPerson | /identifiers",
        "{'identifiers':['geheim'],'purposes':'offers'} | BadField | /identifiers",
        "{'identifiers':{'email':'geheim'},'purposes':'offers'} | BadIdentifier |"
            + " /identifiers/email",
        "{'identifiers':{'Geheim!':'1'},'purposes':'offers'} | BadIdentifier | /identifiers/",
        "{'identifiers':{'customer':['1','2']},'purposes':'offers'} | SeveralPersons |"
            + " /identifiers/customer",
        "{'identifiers':{'anonymous':['1','2']},'purposes':'offers'} | SeveralPersons |"
            + " /identifiers/anonymous",
        "{'identifiers':{'customer':'1'},'attributes':{'a':['b']},'purposes':'offers'} |"
            + " BadAttribute | /attributes",
        "{'identifiers':{'customer':'1'},'attributes':'geheim','purposes':'offers'} | BadField |"
            + " /attributes",
        "{'identifiers':{'customer':'1'},'learntAt':'May','purposes':'offers'} | BadTime |"
            + " /learntAt",
        "{'identifiers':{'customer':'1'}} | NoPurpose | /purposes",
        "{'identifiers':{'customer':'1'},'purposes':[]} | NoPurpose | /purposes",
        "{'identifiers':{'customer':'1'},'purposes':['offers','Geheim!']} | BadPurpose | /purposes",
        "{'identifiers':{'customer':'1'},'purposes':'unheard'} | BadPurpose | /purposes",
        "{'identifiers':{'customer':'1'},'purposes':'offers','lists':'geheim'} | BadList | /lists"
      })
  @DisplayName("F13.2 a refused line says why and which field, and nothing else of it")
  void refusals(String text, String reason, String pointer) {
    assertThat(json(text)).isInstanceOf(DataLine.Refused.class);
    DataLine.Refused refused = (DataLine.Refused) json(text);
    assertThat(refused.reason().code()).isEqualTo(reason);
    assertThat(refused.pointer()).isEqualTo(pointer);
  }

  @Test
  @DisplayName("F13.5 a line of cells says the same")
  void cells() {
    DataMapping mapping =
        new DataMapping(
            Kind.PEOPLE,
            Format.CSV,
            Map.of(),
            Map.of(),
            DataMapping.utc(),
            "crm",
            PurposeSet.named("offers", "care"),
            ',',
            StandardCharsets.UTF_8);
    assertThat(
            reader(mapping, "identifiers.customer", "attributes.home.city", "learntAt", "x")
                .read(2, List.of("007", "'-Ulm", "2024-05-01", "y")))
        .isEqualTo(
            new DataLine.Known(
                2,
                Optional.of(Identifier.customer("007")),
                List.of(),
                List.of(),
                Map.of("home.city", new DataLine.Fact("-Ulm", Optional.of(MAY))),
                PurposeSet.named("offers", "care"),
                Set.of()));
    assertThat(DataMappingText.read(DataMappingText.write(mapping))).isEqualTo(mapping);
  }

  @ParameterizedTest
  @CsvSource({"person", "staff", "identify", "CRM", "''", "a_b"})
  @DisplayName("F12.2 no import speaks for the person, the staff or Takt")
  void sources(String source) {
    assertThatThrownBy(
            () ->
                new DataMapping(
                    Kind.PEOPLE,
                    Format.NDJSON,
                    Map.of(),
                    Map.of(),
                    DataMapping.utc(),
                    source,
                    PurposeSet.NONE,
                    ',',
                    StandardCharsets.UTF_8))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
