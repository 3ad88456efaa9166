package takt.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import takt.consent.PlainLanguage;
import takt.consent.Readability;
import takt.consent.TextPart;
import takt.consent.Wording.Warning;
import takt.kernel.Language;

@Label("However texts are worded")
class WordingPropertiesTest {

  private final PlainLanguage check = new PlainLanguageCheck();

  @Property
  @Label("C1.10 a text said twice reads as easily as said once")
  void doesNotDependOnHowMuchThereIs(@ForAll @IntRange(min = 1, max = 20) int times) {
    String text = "We choose offers by what you look at. Every offer says why. ";
    Readability once = Measure.of(Texts.sentences(text, Language.EN), Language.EN);
    Readability often = Measure.of(Texts.sentences(text.repeat(times), Language.EN), Language.EN);
    assertThat(often.sentences()).isEqualTo(times * once.sentences());
    once.indices()
        .forEach(
            (index, value) ->
                assertThat(often.indices().get(index)).isCloseTo(value, within(1e-9)));
  }

  @Property
  @Label("C1.10 what is found stands at its place, whatever the text")
  void placesHold(@ForAll List<Snippet> snippets) {
    String text = snippets.stream().map(one -> one.text).collect(Collectors.joining(" "));
    for (Warning warning :
        check.check(Map.of(Language.EN, Map.of(TextPart.USE, text))).warnings()) {
      assertThat(text.substring(warning.offset())).startsWith(warning.found());
    }
  }

  /** What texts are made of. */
  enum Snippet {
    JARGON("pursuant to"),
    PHRASE("legitimate interests"),
    END("that is all."),
    QUESTION("Why?"),
    LONG("so so so so so so so so so so so so so so"),
    ODD("\n – 1.5 … «x»");

    private final String text;

    Snippet(String text) {
      this.text = text;
    }
  }
}
