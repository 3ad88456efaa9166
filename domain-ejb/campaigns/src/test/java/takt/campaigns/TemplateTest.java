package takt.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.kernel.Channel;
import takt.kernel.Language;

class TemplateTest {

  private static final Map<NeededFact, String> KNOWN =
      Map.of(
          NeededFact.BOUGHT_ON,
          "2026-05-03",
          NeededFact.FIRST_NAME,
          "änna",
          NeededFact.of("attribute.next"),
          "2026-12-24T18:00:00Z",
          NeededFact.of("attribute.city"),
          "{firstName} $1 \\");

  @ParameterizedTest
  @CsvSource({
    "'Hello {firstName}', EN, 'Hello änna'",
    "'Hello {firstName|capital}', EN, 'Hello Änna'",
    "'Since {boughtOn|day}', EN, 'Since 3 May 2026'",
    "'Seit {boughtOn|day}', DE, 'Seit 3. Mai 2026'",
    "'On {attribute.next|day}', EN, 'On 24 December 2026'",
    "'In {attribute.city}', EN, 'In {firstName} $1 \\'",
    "'{not a place} { } {{firstName}}', EN, '{not a place} { } {änna}'",
    "'No {attribute.unknown}', EN, ",
    "'No {firstName|day}', EN, "
  })
  @DisplayName("G6.3 is filled with what is known, or not at all")
  void isFilled(String text, Language language, String filled) {
    assertThat(Template.fill(text, language, fact -> Optional.ofNullable(KNOWN.get(fact))))
        .isEqualTo(Optional.ofNullable(filled));
  }

  @ParameterizedTest
  @CsvSource({
    "'Hello {firstName|capital}, since {boughtOn|day}', 'Hello {firstName|capital}, since 3 May"
        + " 2026'",
    "'In {attribute.city}', 'In {attribute.city}'",
    "'No {firstName|day}', ",
    "'No {attribute.unknown}', "
  })
  @DisplayName("G6.8 keeps the placeholders of what is hidden, and no others")
  void keepsWhatIsHidden(String text, String filled) {
    assertThat(
            Template.fill(
                text,
                Language.EN,
                fact -> Optional.ofNullable(KNOWN.get(fact)),
                fact -> !fact.equals(NeededFact.BOUGHT_ON)))
        .isEqualTo(Optional.ofNullable(filled));
  }

  @Property
  @Label("G6.4 whatever a person is called, it is text in HTML and no more")
  void isTextInHtml(@ForAll String name) {
    String html = shown(name, "/").html().title();
    assertThat(html.replace("<br>\n", "")).doesNotContain("<", ">", "\"", "'");
    assertThat(
            html.replace("<br>\n", "\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"))
        .isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "/item/22423, /item/22423",
    "/suche?q=Küche&a=1, /suche?q=K%C3%BCche&a=1",
    "/%C3%BC/100%, /%C3%BC/100%25",
    "https://bücher.example/ä, https://xn--bcher-kva.example/%C3%A4",
    "https://shop.example:8443?x=|, https://shop.example:8443?x=%7C"
  })
  @DisplayName("G6.4 has a link that is an address, encoded once")
  void hasALink(String link, String encoded) {
    Shown shown = shown("T", link);
    assertThat(shown.link()).isEqualTo(encoded);
    assertThat(shown("T", shown.link()).link()).isEqualTo(encoded);
    assertThat(shown.html().link()).isEqualTo(encoded.replace("&", "&amp;"));
  }

  private static Shown shown(String title, String link) {
    return new Shown(
        new java.util.UUID(0, 1),
        "m",
        "web-en-0",
        0,
        Channel.WEB,
        Language.EN,
        title,
        "B",
        link,
        1);
  }
}
