package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.consent.Actor;
import takt.consent.Source;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.profiles.ChoiceMapping;
import takt.profiles.Identifier;
import takt.profiles.ImportMapping;
import takt.profiles.UnreadableFile;

/** What the lines of a file of choices are. */
class ChoiceReaderTest {

  private static final List<String> HEADER =
      List.of("who", "what", "yes", "when", "where", "text", "proof", "channel", "language");

  private final ChoiceReader reader = new ChoiceReader(mapping(), HEADER);

  @Test
  @DisplayName("F5.2 a yes with its whole proof")
  void wholeYes() {
    assertThat(
            read("4711", "Rundbrief", "JA", "2021-05-04T10:00:00", "form", "2", "p", "web", "de"))
        .isEqualTo(
            new ChoiceLine.Choice(
                7,
                Identifier.customer("4711"),
                new PurposeCode("newsletter"),
                true,
                Instant.parse("2021-05-04T08:00:00Z"),
                new Source(Channel.WEB, "form", Actor.IMPORT, Language.DE),
                Optional.of(2),
                "p",
                ",Rundbrief,JA,2021-05-04T10:00:00,form,2,p,web,de"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'  ',Rundbrief,ja,2021-05-04T10:00:00,form,2,p,web,de,NO_PERSON",
        "1,newsletter,ja,2021-05-04T10:00:00,form,2,p,web,de,UNKNOWN_PURPOSE",
        "1,Rundbrief,vielleicht,2021-05-04T10:00:00,form,2,p,web,de,BAD_CHOICE",
        "1,Rundbrief,'',2021-05-04T10:00:00,form,2,p,web,de,BAD_CHOICE",
        "1,Rundbrief,ja,'',form,2,p,web,de,BAD_TIME",
        "1,Rundbrief,nein,'',form,2,p,web,de,BAD_TIME",
        "1,Rundbrief,ja,gestern,form,2,p,web,de,BAD_TIME",
        "1,Rundbrief,ja,2021-05-04T10:00:00,' ',2,p,web,de,NO_PLACE",
        "1,Rundbrief,ja,2021-05-04T10:00:00,form,'',p,web,de,NO_VERSION",
        "1,Rundbrief,ja,2021-05-04T10:00:00,form,two,p,web,de,NO_VERSION",
        "1,Rundbrief,ja,2021-05-04T10:00:00,form,0,p,web,de,NO_VERSION",
        "1,Rundbrief,ja,2021-05-04T10:00:00,form,2,' ',web,de,NO_EVIDENCE",
        "1,Rundbrief,ja,2021-05-04T10:00:00,form,2,p,fax,de,BAD_CHANNEL",
        "1,Rundbrief,ja,2021-05-04T10:00:00,form,2,p,web,fr,BAD_LANGUAGE"
      })
  @DisplayName("F5.2 a line that lacks what proves it is refused by name, without its person")
  void refused(
      String who,
      String what,
      String yes,
      String when,
      String where,
      String text,
      String proof,
      String channel,
      String language,
      String reason) {
    ChoiceLine line = read(who, what, yes, when, where, text, proof, channel, language);
    assertThat(line)
        .isInstanceOfSatisfying(
            ChoiceLine.Refused.class,
            refused -> {
              assertThat(refused.reason().name()).isEqualTo(reason);
              assertThat(refused.cells()).startsWith(",");
            });
  }

  @Test
  @DisplayName("F5.2 a no needs a person, a purpose and a time")
  void bareNo() {
    assertThat(read("1", "Rundbrief", "nein", "2021-05-04T10:00:00", "", "", "", "", ""))
        .isInstanceOfSatisfying(
            ChoiceLine.Choice.class,
            no -> {
              assertThat(no.given()).isFalse();
              assertThat(no.version()).isEmpty();
            });
  }

  @Test
  @DisplayName("F5.5 of a line of which it cannot be told which cell is the person's, none is kept")
  void wrongCells() {
    assertThat(reader.read(3, List.of("4711", "Rundbrief")))
        .isEqualTo(new ChoiceLine.Refused(3, takt.profiles.ChoiceOutcome.WRONG_CELLS, ""));
  }

  @Test
  @DisplayName("F5.2 a mapping tells all that proves a yes, and survives being kept")
  void mappings() {
    assertThat(ChoiceMappingText.read(ChoiceMappingText.write(mapping()))).isEqualTo(mapping());
    assertThatThrownBy(() -> mapping(columns(Optional.empty()), Set.of("ja"), Set.of("nein")))
        .hasMessageContaining("evidence");
    assertThatThrownBy(() -> mapping(columns(Optional.of("proof")), Set.of("ja"), Set.of("JA")))
        .hasMessageContaining("yes");
    assertThatThrownBy(() -> new ChoiceReader(mapping(), List.of("who")))
        .isInstanceOf(UnreadableFile.class);
  }

  private ChoiceLine read(String... cells) {
    return reader.read(7, List.of(cells));
  }

  private static ChoiceMapping mapping() {
    return mapping(columns(Optional.of("proof")), Set.of("ja"), Set.of("nein"));
  }

  private static ChoiceMapping mapping(
      ChoiceMapping.Columns columns, Set<String> yes, Set<String> no) {
    return new ChoiceMapping(
        columns,
        Identifier.Type.CUSTOMER,
        new ImportMapping.Time(Optional.empty(), ZoneId.of("Europe/Berlin"), 0),
        Map.of("Rundbrief", new PurposeCode("newsletter")),
        yes,
        no,
        new ChoiceMapping.Same(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        ',',
        StandardCharsets.UTF_8);
  }

  private static ChoiceMapping.Columns columns(Optional<String> evidence) {
    return new ChoiceMapping.Columns(
        "who",
        "yes",
        "when",
        Optional.of("what"),
        Optional.of("where"),
        Optional.of("text"),
        evidence,
        Optional.of("channel"),
        Optional.of("language"));
  }
}
