package takt.profiles.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class HarmlessTest {

  @Property
  @Label("F13.4, F14.4 a cell is no formula when it goes out, and what it was when it comes in")
  void roundTrip(
      @ForAll @Chars({'\'', '=', '+', '-', '@', 'a', '\t'}) @StringLength(max = 6) String cell) {
    String written = Harmless.write(cell);
    assertThat(written).doesNotMatch("[=+\\-@\\t].*");
    assertThat(Harmless.read(written)).isEqualTo(cell);
  }

  @Example
  @Label("F14.4 a line is CSV with its end")
  void line() {
    assertThat(Harmless.line(List.of("=1+1", "a,b", "\"", "")))
        .isEqualTo("'=1+1,\"a,b\",\"\"\"\",\r\n");
  }
}
