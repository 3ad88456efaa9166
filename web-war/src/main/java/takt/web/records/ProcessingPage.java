package takt.web.records;

import java.util.List;
import takt.client.consent.ProcessingRecords;
import takt.client.consent.ProcessingRecords.Activity;
import takt.kernel.Language;

/** The records as a page to read on a phone and to print (rule C11.3). */
public final class ProcessingPage {

  private final ProcessingRecords records;
  private final Language language;
  private final String tag;
  private final StringBuilder html = new StringBuilder(16_384);

  private ProcessingPage(ProcessingRecords records, Language language) {
    this.records = records;
    this.language = language;
    this.tag = language.tag();
  }

  /** Writes it. */
  public static String of(ProcessingRecords records, Language language) {
    ProcessingPage page = new ProcessingPage(records, language);
    page.head();
    page.company();
    page.activities(Label.ACTIVITIES, false);
    page.activities(Label.ENDED, true);
    return page.html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    html.append("<!doctype html>\n<html lang=\"").append(tag).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<title>").append(label(Label.TITLE)).append("</title>\n");
    html.append("<link rel=\"stylesheet\" href=\"/takt.css\">\n");
    html.append("<link rel=\"icon\" href=\"data:,\">\n</head>\n<body class=\"document\">\n");
    html.append("<header>\n<h1>").append(label(Label.TITLE)).append("</h1>\n");
    html.append("<nav aria-label=\"Sprache / Language\">");
    link(Language.DE, "Deutsch");
    html.append(' ');
    link(Language.EN, "English");
    html.append("</nav>\n</header>\n<main>\n<p>").append(label(Label.LAW)).append("<br>");
    html.append(label(Label.AS_OF)).append(' ').append(text(Phrases.day(records.at(), language)));
    html.append("</p>\n");
  }

  private void link(Language other, String name) {
    html.append("<a href=\"?language=").append(other.tag()).append("\" lang=\"");
    html.append(other.tag()).append("\" hreflang=\"").append(other.tag()).append('"');
    html.append(other == language ? " aria-current=\"page\">" : ">");
    html.append(name).append("</a>");
  }

  private void company() {
    ProcessingRecords.Controller controller = records.controller();
    section(Label.CONTROLLER);
    html.append("<dl>\n");
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
    html.append("</dl>\n</section>\n");
  }

  private void activities(Label title, boolean ended) {
    List<Activity> all =
        records.activities().stream().filter(one -> (one.ended() != null) == ended).toList();
    if (all.isEmpty()) {
      return;
    }
    section(title);
    all.forEach(this::activity);
    html.append("</section>\n");
  }

  private void activity(Activity activity) {
    html.append("<article>\n<h3>").append(text(activity.name().get(tag))).append("</h3>\n<dl>\n");
    entry(Label.USE, activity.use().get(tag));
    entry(Label.BASIS, Label.of(activity.basis()).in(language));
    entry(Label.DATA, activity.data().get(tag));
    entry(Label.ACCESS, activity.access().get(tag));
    entries(Label.RECIPIENTS, Phrases.recipients(activity.recipients(), language));
    entries(Label.THIRD_COUNTRIES, Phrases.transfers(activity.recipients(), language));
    entry(Label.KEPT, activity.kept().get(tag));
    entry(Label.STORAGE, activity.storage().get(tag));
    entry(Label.CODE, activity.purpose());
    entry(
        Label.VERSION,
        activity.version()
            + ", "
            + Label.SINCE.in(language).toLowerCase(java.util.Locale.ROOT)
            + " "
            + Phrases.day(activity.since(), language));
    if (activity.ended() != null) {
      entry(Label.END, Phrases.day(activity.ended(), language));
    }
    html.append("</dl>\n</article>\n");
  }

  private void section(Label title) {
    String id = title.name().toLowerCase(java.util.Locale.ROOT);
    html.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id);
    html.append("\">").append(label(title)).append("</h2>\n");
  }

  private void entry(Label label, String value) {
    entries(label, List.of(value));
  }

  private void entries(Label label, List<String> values) {
    html.append("<dt>").append(label(label)).append("</dt>\n");
    values.forEach(value -> html.append("<dd>").append(text(value)).append("</dd>\n"));
  }

  private String stated(String text) {
    return text == null ? Label.NONE.in(language) : text;
  }

  private String label(Label label) {
    return text(label.in(language));
  }

  /** A text that is nothing but text, whatever it holds. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
