package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.OptIn;
import takt.consent.Purpose;
import takt.consent.PurposeText;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.receipts.Controller;

/** The pages that the link of a double opt-in leads to (rules C6.3 and C6.7). */
@ApplicationScoped
public class OptInPage {

  @Inject Controller controller;

  /** The words on the button for this answer. */
  public static String words(boolean yes, Language language) {
    return (yes ? OptInLabel.YES : OptInLabel.NO).in(language);
  }

  /** The question, with the whole text of everything that is to be agreed to. */
  public String question(OptIn optIn, Language language) {
    Html html = page(OptInLabel.QUESTION, language);
    html.paragraph(OptInLabel.ASKED.in(language).formatted(controller.name()));
    html.section("purposes", OptInLabel.PURPOSES.in(language));
    optIn.purposes().forEach(purpose -> purpose(html, purpose, language));
    html.sectionEnds();
    html.section("decision", OptInLabel.DECISION.in(language));
    html.paragraph(OptInLabel.FREE.in(language));
    optIn
        .expiresAt()
        .map(until -> OptInLabel.UNTIL.in(language).formatted(Phrases.time(until, language)))
        .ifPresent(html::paragraph);
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("yes", words(true, language));
    answers.put("no", words(false, language));
    html.question(language, "choice", answers);
    html.sectionEnds();
    company(html, language);
    return html.end();
  }

  private static void purpose(Html html, Purpose purpose, Language language) {
    PurposeText text = purpose.text(language);
    html.article(text.name());
    html.paragraph(text.sentence());
    html.entries();
    html.entry(Label.WHICH_DATA.in(language), text.collected());
    html.entry(Label.FOR_WHAT.in(language), text.use());
    html.entry(Label.BENEFIT.in(language), text.benefit());
    html.entry(Label.WHO_SEES.in(language), text.recipients());
    html.entry(Label.HOW_LONG.in(language), purpose.kept(language));
    html.entry(Label.ON_DEVICE.in(language), text.storage());
    html.entriesEnd();
    html.articleEnds();
  }

  private void company(Html html, Language language) {
    html.entries();
    html.entry(
        Label.CONTROLLER.in(language), List.of(controller.name() + ", " + controller.address()));
    html.entry(Label.CONTACT.in(language), controller.contact());
    html.entriesEnd();
  }

  /**
   * What is permitted now.
   *
   * @param receipt the address of the person's receipt, if there is something new on record
   */
  public String agreed(List<Purpose> purposes, Optional<String> receipt, Language language) {
    Html html = Html.once(OptInLabel.AGREED.in(language), language);
    html.paragraph(OptInLabel.AGREED_TO.in(language));
    for (Purpose purpose : purposes) {
      PurposeText text = purpose.text(language);
      html.paragraph(text.name() + ": " + text.sentence());
    }
    receipt.ifPresent(
        address ->
            html.link(address + "?language=" + language.tag(), OptInLabel.RECEIPT.in(language)));
    html.paragraph(OptInLabel.WITHDRAW.in(language));
    html.link(controller.choices(), controller.choices());
    return html.end();
  }

  /** That a no was heard. */
  public String refused(Language language) {
    Html html = Html.once(OptInLabel.REFUSED.in(language), language);
    html.paragraph(OptInLabel.REFUSED_IS.in(language));
    return html.end();
  }

  /** That the link is over, and why. */
  public String over(OptIn.State state, Language language) {
    return switch (state) {
      case EXPIRED -> plain(OptInLabel.EXPIRED, OptInLabel.EXPIRED_IS, language);
      case REPLACED -> plain(OptInLabel.REPLACED, OptInLabel.REPLACED_IS, language);
      default -> plain(OptInLabel.USED, OptInLabel.USED_IS, language);
    };
  }

  /** That there is no such link: the same for whatever Takt did not make. */
  public String unknown(Language language) {
    return plain(OptInLabel.UNKNOWN, OptInLabel.UNKNOWN_IS, language);
  }

  /** That something else must be changed first. */
  public String excluded(Language language) {
    Html html = page(OptInLabel.EXCLUDED, language);
    html.paragraph(OptInLabel.EXCLUDED_IS.in(language));
    html.link(controller.choices(), controller.choices());
    return html.end();
  }

  private static String plain(OptInLabel title, OptInLabel words, Language language) {
    Html html = page(title, language);
    html.paragraph(words.in(language));
    return html.end();
  }

  private static Html page(OptInLabel title, Language language) {
    return new Html(title.in(language), language);
  }
}
