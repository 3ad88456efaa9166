package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.profiles.DataImports;
import takt.profiles.DataOutcome;

class JsonLinesTest {

  private static List<JsonLines.Text> read(byte[] file) {
    List<JsonLines.Text> all = new ArrayList<>();
    new JsonLines(new ByteArrayInputStream(file)).forEachRemaining(all::add);
    return all;
  }

  private static JsonLines.Text line(long number, String text) {
    return new JsonLines.Text.Whole(number, text);
  }

  @Test
  @DisplayName("Lines keep their numbers over blank ones, with any end, and without a mark")
  void lines() {
    byte[] file = "\uFEFF{1}\r\n\n \n{2}\n{ä}".getBytes(StandardCharsets.UTF_8);
    assertThat(read(file)).containsExactly(line(1, "{1}"), line(4, "{2}"), line(5, "{ä}"));
    assertThat(read(new byte[0])).isEmpty();
    assertThat(read("\n\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  @DisplayName("F13.3 a line that is too long, or not UTF-8, is told and those after it are read")
  void broken() {
    String fits = "x".repeat(DataImports.LONGEST_LINE);
    byte[] file = (fits + "\n" + fits + "x\nß\nlast").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(file))
        .containsExactly(
            line(1, fits),
            new JsonLines.Text.Broken(2, DataOutcome.TOO_LONG),
            new JsonLines.Text.Broken(3, DataOutcome.NO_JSON),
            line(4, "last"));
  }

  @Property(tries = 200)
  @Label("Each line comes out as it was, in its order")
  void whatGoesInComesOut(@ForAll @Size(max = 20) List<@AlphaChars String> lines) {
    String file = String.join("\n", lines);
    assertThat(read(file.getBytes(StandardCharsets.UTF_8)).stream().map(JsonLinesTest::text))
        .containsExactlyElementsOf(lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  private static String text(JsonLines.Text line) {
    return ((JsonLines.Text.Whole) line).text();
  }
}
