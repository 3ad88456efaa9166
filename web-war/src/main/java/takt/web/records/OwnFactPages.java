package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import takt.kernel.Language;
import takt.profiles.Attribute;
import takt.profiles.Correction;
import takt.profiles.OwnFact;
import takt.web.pages.Html;

/** The pages on which a person puts a fact about them right, or says that it is wrong. */
@ApplicationScoped
public class OwnFactPages {

  /** The field of the fact's name, in the address and in the form. */
  public static final String NAME = "name";

  /** The field of what is right. */
  public static final String VALUE = "value";

  /** The field of the revision that the form was made for. */
  public static final String REVISION = "revision";

  /** The field that a button sends. */
  public static final String ANSWER = "answer";

  /** What the button sends that saves the value. */
  public static final String RIGHT = "right";

  /** What the button sends that says that nothing is right. */
  public static final String WRONG = "wrong";

  private static final String PATH = "/data/fact";

  /** Why a form is shown again. */
  public enum Wrong {
    /** There was no value, or one that is too long. */
    NO_VALUE,
    /** Somebody put it right meanwhile. */
    CHANGED
  }

  /** The address of the page of a fact. */
  static String address(String token, String name, Language language) {
    return OwnDataPage.address(token, PATH, language)
        + "&"
        + NAME
        + "="
        + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  /**
   * Shows what each source says, and asks what is right.
   *
   * @param wrong why the form is shown again; empty at first
   */
  public String ask(OwnFact fact, Optional<Wrong> wrong, String token, Language language) {
    DataPhrases phrases = new DataPhrases(language, code -> code);
    String name = phrases.name(fact.name());
    Html html = new Html(FactLabel.TITLE.in(language, name), language, Map.of(NAME, fact.name()));
    html.link(OwnDataPage.address(token, "/data", language), DataLabel.BACK.in(language));
    known(html, fact, phrases);
    Map<String, String> hidden =
        Map.of(NAME, fact.name(), REVISION, Integer.toString(fact.revision()));
    html.section("right", FactLabel.RIGHT.in(language));
    html.paragraph(FactLabel.RIGHT_IS.in(language));
    html.ask(
        language,
        hidden,
        new Html.Field(
            VALUE,
            FactLabel.VALUE.in(language),
            fact.values().get(0).value(),
            Correction.LONGEST_VALUE,
            wrong.map(why -> FactLabel.valueOf(why.name()).in(language))),
        new Html.Button(ANSWER, RIGHT, FactLabel.SAVE.in(language)));
    html.sectionEnds();
    html.section("wrong-all", FactLabel.WRONG.in(language));
    html.paragraph(FactLabel.WRONG_IS.in(language));
    html.press(
        language, hidden, new Html.Button(ANSWER, WRONG, FactLabel.USE_NOTHING.in(language)));
    html.paragraph(FactLabel.DELETE.in(language));
    html.link(OwnDataPage.address(token, "/erasure", language), ErasureLabel.WISH.in(language));
    html.sectionEnds();
    return html.end();
  }

  private static void known(Html html, OwnFact fact, DataPhrases phrases) {
    html.section("known", FactLabel.KNOWN.in(phrases.language()));
    html.entries();
    for (Attribute one : fact.values()) {
      html.entry(
          phrases.fact(one.value().isEmpty() ? null : one.value()),
          phrases.from(one.source()) + ", " + phrases.since(one.at()));
    }
    html.entriesEnd();
    html.sectionEnds();
  }

  /**
   * Says that it is done.
   *
   * @param value what is right; empty if nothing is
   */
  public String done(String fact, Optional<String> value, String token, Language language) {
    String name = new DataPhrases(language, code -> code).name(fact);
    Html html = Html.once(LinkLabel.DONE.in(language), language);
    html.paragraph(
        value
            .map(right -> FactLabel.DONE_RIGHT.in(language, name, right))
            .orElseGet(() -> FactLabel.DONE_WRONG.in(language, name)));
    html.paragraph(FactLabel.DONE_IS.in(language));
    html.link(OwnDataPage.address(token, "/data", language), DataLabel.BACK.in(language));
    return html.end();
  }
}
