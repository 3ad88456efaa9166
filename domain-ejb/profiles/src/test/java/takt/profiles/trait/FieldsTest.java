package takt.profiles.trait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.profiles.test.World;

class FieldsTest {

  @Test
  @DisplayName("F16.1 a path goes through objects and lists; each element of a list counts")
  void paths() {
    String event = "{'products':[{'price':2.5},{'price':'3'},{'sku':1}],'a':{'b':[1,[2],'x']}}";
    assertThat(numbers(event, "products.price")).containsExactly("2.5000000000", "3.0000000000");
    assertThat(numbers(event, "a.b")).containsExactly("1.0000000000");
    assertThat(numbers(event, "a.c")).isEmpty();
    assertThat(numbers(event, "a")).isEmpty();
  }

  private static Stream<String> numbers(String event, String path) {
    return Fields.at(World.json(event), path).stream()
        .map(Fields::number)
        .flatMap(Optional::stream)
        .map(Object::toString);
  }

  @Test
  @DisplayName("F16.1 what no column holds, or would cost too much, is passed by")
  void bounds() {
    assertThat(numbers("{'n':1e99999}", "n")).isEmpty();
    assertThat(numbers("{'n':1e-99999}", "n")).isEmpty();
    assertThat(numbers("{'n':1000000000000001}", "n")).isEmpty();
    assertThat(Fields.text(World.json("{'t':'" + "x".repeat(201) + "'}").get("t"))).isEmpty();
    assertThat(Fields.text(World.json("{'t':true}").get("t"))).contains("true");
  }
}
