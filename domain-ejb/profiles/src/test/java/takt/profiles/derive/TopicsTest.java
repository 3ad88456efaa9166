package takt.profiles.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static takt.profiles.Dimension.BRAND;
import static takt.profiles.Dimension.CATEGORY;
import static takt.profiles.Dimension.THEME;
import static takt.profiles.test.World.json;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F3.5 what an event is about")
class TopicsTest {

  @Test
  @DisplayName("category, brand and themes, each once")
  void allOfThem() {
    assertThat(
            Topics.of(
                    json(
                        "{'category':' lamps ','brand':1847,'theme':'winter',"
                            + "'themes':['winter','vintage',3,null,['x'],{}]}"))
                .all())
        .containsExactly(
            new Topic(CATEGORY, "lamps"),
            new Topic(BRAND, "1847"),
            new Topic(THEME, "winter"),
            new Topic(THEME, "vintage"),
            new Topic(THEME, "3"));
  }

  @Test
  @DisplayName("theme may be an array and themes a text")
  void eitherForm() {
    assertThat(Topics.of(json("{'theme':['a','b'],'themes':'c'}")).all())
        .extracting(Topic::name)
        .containsExactly("a", "b", "c");
  }

  @Test
  @DisplayName("at most ten themes, besides category and brand")
  void bounded() {
    String themes =
        IntStream.range(0, 1_000).mapToObj(i -> "'t" + i + "'").collect(Collectors.joining(","));
    assertThat(Topics.of(json("{'category':'a','brand':'b','themes':[" + themes + "]}")).all())
        .hasSize(2 + Topics.MOST_THEMES)
        .contains(new Topic(CATEGORY, "a"), new Topic(BRAND, "b"), new Topic(THEME, "t9"));
  }

  @Test
  @DisplayName("each product of an order has its own, and the order none")
  void ofProducts() {
    Commerce order =
        Commerce.of(
            "Order Completed",
            json(
                "{'brand':'shop','products':[{'sku':'1','brand':'Acme','theme':'winter'},"
                    + "{'sku':'2'}]}"));
    assertThat(order.topics().all()).isEmpty();
    assertThat(order.lines()).extracting(line -> line.topics().all().size()).containsExactly(2, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'category':'','brand':[],'themes':{}}", "{'theme':null}"})
  @DisplayName("what cannot be read is passed by")
  void nonsense(String properties) {
    assertThat(Topics.of(json(properties)).all()).isEmpty();
  }
}
