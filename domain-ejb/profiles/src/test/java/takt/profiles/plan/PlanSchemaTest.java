package takt.profiles.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.profiles.UnusableSchema;
import takt.profiles.test.World;

/** Schemas of events' properties, and what they may cost. */
class PlanSchemaTest {

  private static PlanSchema schema(String text) {
    return PlanSchema.of(text.replace('\'', '"'));
  }

  private static List<String> broken(String schema, String properties) {
    return schema(schema).broken(World.json(properties));
  }

  @Test
  @DisplayName("F11.1, F11.3 what is broken is named by its place in the schema, without values")
  void broken() {
    String schema =
        "{'type':'object','required':['category'],'properties':{'price':{'$ref':'#/$defs/price'},"
            + "'size':{'enum':['S','M']}},'$defs':{'price':{'type':'number','minimum':0}},"
            + "'additionalProperties':{'type':'string'}}";
    assertThat(broken(schema, "{'category':'lamps','price':2.5,'size':'M','note':'x'}")).isEmpty();
    assertThat(broken(schema, "{'price':-1,'size':'secret','ada@example.com':7}"))
        .containsExactlyInAnyOrder(
            "/required",
            "/properties/price/$ref/minimum",
            "/properties/size/enum",
            "/additionalProperties/type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'$ref':'https://example.com/x'}|/$ref",
        "{'properties':{'a':{'$ref':'other.json#/a'}}}|/properties/a/$ref",
        "{'properties':{'a':{'$ref':'#'}}}|/properties/a/$ref",
        "{'properties':{'a':{'$ref':'#/$defs/none'}}}|/properties/a/$ref",
        "{'$defs':{'a':{'items':{'$ref':'#/$defs/a'}}},'$ref':'#/$defs/a'}|/$defs/a/items/$ref",
        "{'$id':'https://example.com/x'}|/$id",
        "{'patternProperties':{'(a+)+$':true}}|/patternProperties",
        "{'$schema':'https://example.com/mine'}|/$schema",
        "{'properties':{'a':{'pattern':'('}}}|/properties/a/pattern",
        "{'properties':{'a':{'type':'colour'}}}|/properties/a/type",
        "{'required':'a'}|/required",
        "[]|''"
      })
  @DisplayName("F11.4 a schema that refers to elsewhere or in a circle, or is none, is refused")
  void refused(String text, String part) {
    assertThatThrownBy(() -> schema(text))
        .isInstanceOfSatisfying(
            UnusableSchema.class,
            refused -> assertThat(refused.part()).startsWith(part.replace("''", "")));
  }

  @Test
  @DisplayName("F11.4 a property may be called as a keyword is")
  void names() {
    assertThat(
            broken(
                "{'properties':{'$id':{'type':'string'},'pattern':{'type':'string'},"
                    + "'$ref':{'type':'string'}}}",
                "{'$id':'x','pattern':5,'$ref':'y'}"))
        .containsExactly("/properties/pattern/type");
  }

  @Test
  @DisplayName("F11.4 a schema is bounded in depth, and in size with all that it refers to")
  void bounds() {
    String deep = "{'items':".repeat(21) + "true" + "}".repeat(21);
    assertThatThrownBy(() -> schema(deep)).isInstanceOf(UnusableSchema.class);
    StringBuilder laughs = new StringBuilder("{'$ref':'#/$defs/d11','$defs':{'d0':{}");
    for (int level = 1; level < 12; level++) {
      String below = "{'$ref':'#/$defs/d" + (level - 1) + "'}";
      laughs.append(",'d%d':{'allOf':[%s,%s]}".formatted(level, below, below));
    }
    assertThatThrownBy(() -> schema(laughs + "}}"))
        .isInstanceOf(UnusableSchema.class)
        .hasMessageContaining("2000 parts");
  }

  @Test
  @DisplayName("F11.4 a pattern needs bounded work for any text")
  void patterns() {
    String evil = "{'properties':{'a':{'pattern':'^(a+)+$'}}}";
    assertThat(broken(evil, "{'a':'aaaa'}")).isEmpty();
    assertThat(broken(evil, "{'a':5}")).isEmpty();
    assertThat(broken(evil, "{'a':'" + "a".repeat(60) + "!'}"))
        .containsExactly("/properties/a/pattern");
    assertThat(broken(evil, "{'a':'" + "a".repeat(30_000) + "'}"))
        .containsExactly("/properties/a/pattern");
  }
}
