package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import takt.profiles.FileTooLarge;
import takt.profiles.Imports;

class FilePiecesTest {

  @Property(tries = 20)
  @Label("A file comes out of its pieces as it went in")
  void comesOutAsItWentIn(@ForAll @IntRange(max = 3_000_000) int size) throws IOException {
    byte[] file = new byte[size];
    new Random(size).nextBytes(file);
    List<byte[]> pieces = new ArrayList<>();
    Intake intake =
        new Intake(
            new ByteArrayInputStream(file),
            (number, bytes, length) -> pieces.add(number, Arrays.copyOf(bytes, length)));
    assertThat(intake.readAllBytes()).isEqualTo(file);
    intake.end();
    StoredFile stored =
        new StoredFile(
            number -> number < pieces.size() ? Optional.of(pieces.get(number)) : Optional.empty());
    assertThat(stored.readAllBytes()).isEqualTo(file);
  }

  @Test
  void aFileBeyondTheLimitIsRefusedWhileItIsRead() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return length;
          }
        };
    try (Intake intake = new Intake(endless, (number, bytes, length) -> {})) {
      assertThatThrownBy(() -> intake.skipNBytes(Imports.MOST_BYTES + 1))
          .isInstanceOf(FileTooLarge.class);
    }
  }

  @Property
  @Label("A line comes out of CSV as it went in, whatever quotes and line ends it holds")
  void quoting(@ForAll @NotEmpty List<String> cells) {
    List<String> kept = new ArrayList<>(cells);
    kept.add("last");
    assertThat(Csv.cells(Csv.line(kept))).isEqualTo(kept);
  }

  @Test
  void quotedCellsMayHoldSeparatorsQuotesAndLineEnds() {
    List<CsvRecord> records =
        Csv.read(new StringReader("a;b\n\"x;\"\"7\"\"\r\ny\";2\n\n\"RECORD 7\"\" \";3"), ';')
            .stream()
            .toList();
    assertThat(records.get(1).getFields()).containsExactly("x;\"7\"\r\ny", "2");
    assertThat(records.get(2).getFields()).containsExactly("RECORD 7\" ", "3");
    assertThat(records.get(2).getStartingLineNumber()).isEqualTo(5);
  }

  @Test
  void aQuoteThatNeverEndsIsAnError() {
    String open = "a,b\n\"" + "x".repeat(200_000);
    assertThatThrownBy(() -> Csv.read(new StringReader(open), ',').stream().toList())
        .isInstanceOf(CsvParseException.class);
  }

  @Test
  void theByteOrderMarkIsNoPartOfTheFirstColumn() {
    CsvRecord first = Csv.read(new StringReader("\uFEFFid, name\n"), ',').iterator().next();
    assertThat(Csv.header(first)).containsExactly("id", "name");
  }
}
