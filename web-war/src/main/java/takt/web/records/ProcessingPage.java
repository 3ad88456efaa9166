package takt.web.records;

import java.util.List;
import java.util.Locale;
import takt.client.consent.ProcessingRecords;
import takt.client.consent.ProcessingRecords.Activity;
import takt.kernel.Language;
import takt.web.pages.Html;

/** The records as a page to read on a phone and to print (rule C11.3). */
public final class ProcessingPage {

  private final ProcessingRecords records;
  private final Language language;
  private final String tag;
  private final Html html;

  private ProcessingPage(ProcessingRecords records, Language language) {
    this.records = records;
    this.language = language;
    this.tag = language.tag();
    this.html = new Html(Label.TITLE.in(language), language);
  }

  /** Writes it. */
  public static String of(ProcessingRecords records, Language language) {
    ProcessingPage page = new ProcessingPage(records, language);
    page.html.paragraph(
        Label.LAW.in(language)
            + " · "
            + Label.AS_OF.in(language)
            + " "
            + Phrases.day(records.at(), language));
    page.company();
    page.activities(Label.ACTIVITIES, false);
    page.activities(Label.ENDED, true);
    return page.html.end();
  }

  private void company() {
    ProcessingRecords.Controller controller = records.controller();
    section(Label.CONTROLLER);
    html.entries();
    entry(Label.NAME, controller.name());
    entry(Label.ADDRESS, controller.address());
    entry(Label.CONTACT, controller.contact());
    entry(Label.REPRESENTATIVE, stated(controller.representative()));
    entry(Label.OFFICER, stated(controller.dataProtectionOfficer()));
    entry(Label.PERSONS, records.persons().get(tag));
    entry(Label.SECURITY, records.security().get(tag));
    if (!records.open().isEmpty()) {
      entry(Label.OPEN, String.join(", ", records.open()));
    }
    html.entriesEnd();
    html.sectionEnds();
  }

  private void activities(Label title, boolean ended) {
    List<Activity> all =
        records.activities().stream().filter(one -> (one.ended() != null) == ended).toList();
    if (!all.isEmpty()) {
      section(title);
      all.forEach(this::activity);
      html.sectionEnds();
    }
  }

  private void activity(Activity activity) {
    html.article(activity.name().get(tag));
    html.entries();
    entry(Label.USE, activity.use().get(tag));
    entry(Label.BASIS, Label.of(activity.basis()).in(language));
    entry(Label.DATA, activity.data().get(tag));
    entry(Label.ACCESS, activity.access().get(tag));
    html.entry(Label.RECIPIENTS.in(language), Phrases.recipients(activity.recipients(), language));
    html.entry(
        Label.THIRD_COUNTRIES.in(language), Phrases.transfers(activity.recipients(), language));
    entry(Label.KEPT, activity.kept().get(tag));
    entry(Label.STORAGE, activity.storage().get(tag));
    entry(Label.CODE, activity.purpose());
    entry(
        Label.VERSION,
        activity.version()
            + ", "
            + Label.SINCE.in(language).toLowerCase(Locale.ROOT)
            + " "
            + Phrases.day(activity.since(), language));
    if (activity.ended() != null) {
      entry(Label.END, Phrases.day(activity.ended(), language));
    }
    html.entriesEnd();
    html.articleEnds();
  }

  private void section(Label title) {
    html.section(title.name().toLowerCase(Locale.ROOT), title.in(language));
  }

  private void entry(Label label, String value) {
    html.entry(label.in(language), value);
  }

  private String stated(String text) {
    return text == null ? Label.NONE.in(language) : text;
  }
}
