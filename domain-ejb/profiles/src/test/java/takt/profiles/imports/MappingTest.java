package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.profiles.ImportMapping;

class MappingTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aMappingIsKeptAsItIs() {
    ImportMapping mapping = OnlineRetail.mapping(5);
    assertThat(MappingText.read(MappingText.write(mapping))).isEqualTo(mapping);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-07-01T12:00:00, 2011-07-01T10:00:00Z",
    "2011-07-01T12:00:00Z, 2011-07-01T12:00:00Z",
    "2011-07-01T12:00:00+05:00, 2011-07-01T07:00:00Z"
  })
  void withoutAFormatTimesAreIso(String text, Instant at) {
    Times times = new Times(new ImportMapping.Time(Optional.empty(), BERLIN, 0));
    assertThat(times.read(text)).isEqualTo(at);
  }

  @Test
  void aDayAloneIsItsBeginning() {
    Times times = new Times(new ImportMapping.Time(Optional.of("d.M.yyyy"), BERLIN, 1));
    assertThat(times.read("1.7.2011")).isEqualTo(Instant.parse("2011-07-01T22:00:00Z"));
    assertThatThrownBy(() -> times.read("1.7.1011")).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "WHITE T-LIGHT HOLDER, lights",
    "LIGHTS, lights",
    "DELIGHTFUL CAKE, kitchen",
    "Lamp, lights",
    "PANCAKE, home",
    "'', home"
  })
  void aCategoryIsFoundByTheBeginningOfAWord(String name, String category) {
    assertThat(new ItemCategories(OnlineRetail.mapping().categories()).of(name)).contains(category);
  }

  @Test
  void withAnAmountColumnThePriceIsTheAmountOfOne() {
    ImportMapping mapping =
        new ImportMapping(
            new ImportMapping.Columns(
                "household",
                "item",
                "quantity",
                Optional.empty(),
                Optional.of("sales"),
                "at",
                Optional.empty(),
                Optional.of("kind"),
                Optional.empty()),
            new ImportMapping.Time(Optional.empty(), BERLIN, 0),
            new ImportMapping.Categories(List.of(), Optional.empty()),
            "",
            List.of(),
            "",
            "Bought",
            "Returned",
            '\t',
            StandardCharsets.UTF_8);
    LineReader reader =
        new LineReader(mapping, List.of("household", "item", "quantity", "sales", "at", "kind"));
    Line.Sale sale =
        (Line.Sale) reader.read(2, List.of("7", "x", "3.0", "3.87", "2017-01-28T19:06:53Z", "ice"));
    assertThat(sale.amount()).isEqualByComparingTo("3.87");
    assertThat(sale.event().properties())
        .hasToString(
            "{\"products\":[{\"product_id\":\"x\",\"category\":\"ice\",\"price\":1.29,"
                + "\"quantity\":3.0}]}");
  }
}
