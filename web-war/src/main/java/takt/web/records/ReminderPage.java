package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.consent.EndingConsent;
import takt.consent.PurposeText;
import takt.consent.Reminders.Done;
import takt.kernel.Language;
import takt.web.pages.Html;
import takt.web.receipts.Controller;
import takt.web.rest.Words;

/** The pages that the link of a reminder leads to (rules C7.3 and C7.4). */
@ApplicationScoped
public class ReminderPage {

  @Inject Controller controller;

  /** The words on the button for this answer. */
  public static String words(boolean renews, Language language) {
    return (renews ? ReminderLabel.RENEW : ReminderLabel.STOP).in(language);
  }

  /** What ends and when, and what can be done about it. */
  public String question(List<EndingConsent> consents, Language language) {
    Html html = page(ReminderLabel.QUESTION, language);
    if (consents.isEmpty()) {
      html.paragraph(ReminderLabel.NOTHING_LEFT.in(language));
      html.link(controller.choices(), controller.choices());
      return html.end();
    }
    html.section("purposes", OptInLabel.PURPOSES.in(language));
    consents.forEach(one -> consent(html, one, language));
    html.sectionEnds();
    html.section("decision", OptInLabel.DECISION.in(language));
    html.paragraph(ReminderLabel.FREE.in(language));
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("renew", words(true, language));
    answers.put("stop", words(false, language));
    html.question(language, "choice", answers);
    html.sectionEnds();
    html.entries();
    html.entry(Label.CONTROLLER.in(language), controller.name() + ", " + controller.address());
    html.entry(Label.CONTACT.in(language), controller.contact());
    html.entriesEnd();
    return html.end();
  }

  private static void consent(Html html, EndingConsent ending, Language language) {
    PurposeText text = ending.purpose().text(language);
    html.article(text.name());
    html.paragraph(text.sentence());
    html.entries();
    html.entry(ReminderLabel.UNTIL.in(language), Phrases.time(ending.until(), language));
    ending
        .about()
        .map(one -> LinkLabel.of(Words.of(one)).in(language))
        .ifPresent(way -> html.entry(ReminderLabel.CHANNEL.in(language), way));
    html.entry(Label.WHICH_DATA.in(language), text.collected());
    html.entry(Label.FOR_WHAT.in(language), text.use());
    html.entry(Label.BENEFIT.in(language), text.benefit());
    html.entry(Label.WHO_SEES.in(language), text.recipients());
    html.entry(Label.HOW_LONG.in(language), ending.purpose().kept(language));
    html.entry(Label.ON_DEVICE.in(language), text.storage());
    html.entriesEnd();
    html.articleEnds();
  }

  /**
   * What was done.
   *
   * @param receipt the address of the person's receipt, if there is something new on record
   */
  public String done(boolean renewed, Done done, Optional<String> receipt, Language language) {
    ReminderLabel title = renewed ? ReminderLabel.RENEWED : ReminderLabel.STOPPED;
    Html html = Html.once(title.in(language), language);
    if (!renewed) {
      html.paragraph(ReminderLabel.STOPPED_IS.in(language));
    }
    for (EndingConsent one : done.consents()) {
      PurposeText text = one.purpose().text(language);
      html.paragraph(
          renewed
              ? ReminderLabel.ENDS
                  .in(language)
                  .formatted(text.name(), text.sentence(), Phrases.day(one.until(), language))
              : text.name());
    }
    receipt.ifPresent(
        address ->
            html.link(address + "?language=" + language.tag(), OptInLabel.RECEIPT.in(language)));
    html.link(controller.choices(), controller.choices());
    return html.end();
  }

  /** That there is no such link, or that it is over. */
  public String unknown(Language language) {
    Html html = new Html(OptInLabel.UNKNOWN.in(language), language);
    html.paragraph(ReminderLabel.UNKNOWN_IS.in(language));
    return html.end();
  }

  /** That it must be decided where everything can be seen. */
  public String notHere(Language language) {
    Html html = page(ReminderLabel.NOT_HERE, language);
    html.paragraph(ReminderLabel.NOT_HERE_IS.in(language));
    html.link(controller.choices(), controller.choices());
    return html.end();
  }

  private static Html page(ReminderLabel title, Language language) {
    return new Html(title.in(language), language);
  }
}
