package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import takt.client.profiles.AccessReport;
import takt.client.profiles.ReportPlaces;
import takt.consent.Purposes;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.web.pages.Html;
import takt.web.receipts.Controller;

/** Everything about a person as a page to read and to print, in plain words (rule F7.4). */
@ApplicationScoped
public class OwnDataPage {

  /** The field of how personal it may be. */
  public static final String DEGREE = "degree";

  @Inject Purposes purposes;
  @Inject Controller controller;

  /** The page. */
  public String of(AccessReport report, String token, Language language) {
    DataPhrases phrases = new DataPhrases(language, code -> name(code, language));
    Html html = new Html(phrases.say(DataLabel.TITLE), language);
    html.paragraph(phrases.say(DataLabel.IS, controller.name()));
    html.paragraph(phrases.say(DataLabel.AS_OF, phrases.time(report.at())));
    html.link(address(token, "", language), phrases.say(DataLabel.LIST));
    html.link(address(token, "/data/report", language), phrases.say(DataLabel.DOWNLOAD));
    html.link(address(token, "/data/portable", language), phrases.say(DataLabel.TAKE));
    KnownSections known = new KnownSections(html, report, phrases);
    HappenedSections happened = new HappenedSections(html, report, phrases);
    OthersSections others = new OthersSections(html, report, phrases);
    known.degree();
    known.known();
    known.facts(token);
    events(happened, report, token, phrases);
    known.inferred();
    known.bought();
    decisions(happened, report, token, phrases);
    happened.deals();
    happened.complaints();
    happened.messages();
    others.recipients();
    others.requests();
    others.looks();
    uses(html, report, phrases);
    html.section("rights", phrases.say(DataLabel.RIGHTS));
    report.rights().forEach(html::paragraph);
    html.paragraph(phrases.say(DataLabel.REACH, controller.contact()));
    html.sectionEnds();
    return html.end();
  }

  /** Says that it holds now how personal it may be. */
  public String limited(int degree, String token, Language language) {
    DataPhrases phrases = new DataPhrases(language, code -> name(code, language));
    Html html = Html.once(LinkLabel.DONE.in(language), language);
    html.paragraph(phrases.say(DataLabel.LIMIT, phrases.degree(degree)));
    html.paragraph(FactLabel.DONE_IS.in(language));
    html.link(address(token, "/data", language), phrases.say(DataLabel.BACK));
    return html.end();
  }

  /**
   * A page of older events or decisions.
   *
   * @param from the places after which they come
   */
  public String older(AccessReport report, ReportPlaces from, String token, Language language) {
    Map<String, String> query = new LinkedHashMap<>();
    if (from.events() != null) {
      query.put("events", from.events());
    }
    if (from.decisions() != null) {
      query.put("decisions", from.decisions().toString());
    }
    DataPhrases phrases = new DataPhrases(language, code -> name(code, language));
    Html html = new Html(phrases.say(DataLabel.OLDER_TITLE), language, query);
    html.link(address(token, "/data", language), phrases.say(DataLabel.BACK));
    HappenedSections happened = new HappenedSections(html, report, phrases);
    if (report.events() != null) {
      events(happened, report, token, phrases);
    }
    if (report.decisions() != null) {
      decisions(happened, report, token, phrases);
    }
    return html.end();
  }

  private static void events(
      HappenedSections happened, AccessReport report, String token, DataPhrases phrases) {
    boolean more = report.next() != null && report.next().events() != null;
    happened.events(
        more
            ? address(token, "/data", phrases.language()) + "&events=" + report.next().events()
            : null);
  }

  private static void decisions(
      HappenedSections happened, AccessReport report, String token, DataPhrases phrases) {
    boolean more = report.next() != null && report.next().decisions() != null;
    happened.decisions(
        more
            ? address(token, "/data", phrases.language())
                + "&decisions="
                + report.next().decisions()
            : null);
  }

  private static void uses(Html html, AccessReport report, DataPhrases phrases) {
    Language language = phrases.language();
    html.section("uses", phrases.say(DataLabel.USES));
    for (AccessReport.Use one : report.purposes()) {
      html.article(one.name());
      html.entries();
      html.entry(Label.FOR_WHAT.in(language), one.use());
      html.entry(Label.WHY_ALLOWED.in(language), Label.of(one.basis()).in(language));
      html.entry(Label.WHO_SEES.in(language), one.recipients());
      html.entry(Label.HOW_LONG.in(language), one.kept());
      html.entriesEnd();
      html.articleEnds();
    }
    html.sectionEnds();
  }

  /** The address of a page or file behind the same link. */
  static String address(String token, String below, Language language) {
    return SubscriptionPages.PATH + "/" + token + below + "?language=" + language.tag();
  }

  private String name(String code, Language language) {
    return purposes.known(new PurposeCode(code)).map(one -> one.text(language).name()).orElse(code);
  }
}
