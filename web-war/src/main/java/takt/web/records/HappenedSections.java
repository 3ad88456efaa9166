package takt.web.records;

import static takt.web.records.DataPhrases.values;

import java.util.List;
import takt.client.campaigns.DealInfo;
import takt.client.campaigns.LoggedDecisionInfo;
import takt.client.profiles.AccessReport;
import takt.web.pages.Html;

/** What a person did, what was decided about them, and what came of it. */
final class HappenedSections {

  private final Html html;
  private final AccessReport report;
  private final DataPhrases phrases;
  private final DataRows rows;

  HappenedSections(Html html, AccessReport report, DataPhrases phrases) {
    this.html = html;
    this.report = report;
    this.phrases = phrases;
    this.rows = new DataRows(html, phrases);
  }

  /**
   * What they did.
   *
   * @param older where older events are; null if there are none
   */
  void events(String older) {
    html.section("events", phrases.say(DataLabel.EVENTS));
    rows.intro(report.events(), DataLabel.EVENTS_ARE);
    rows.list(report.events(), DataLabel.NO_EVENTS, this::event);
    rows.more(older, DataLabel.OLDER_EVENTS);
    html.sectionEnds();
  }

  private void event(AccessReport.Happened one) {
    html.entry(
        phrases.time(one.at()),
        values(
            phrases.done(one.name(), one.properties()),
            phrases.from(one.source() == null ? phrases.say(DataLabel.SHOP) : one.source()),
            phrases.purposes(one.purposes())));
  }

  /**
   * What was decided, each in the language in which it was explained then.
   *
   * @param older where older decisions are; null if there are none
   */
  void decisions(String older) {
    html.section("decisions", phrases.say(DataLabel.DECISIONS));
    rows.intro(report.decisions(), DataLabel.DECISIONS_ARE);
    rows.list(report.decisions(), DataLabel.NO_DECISIONS, this::decision);
    rows.more(older, DataLabel.OLDER_DECISIONS);
    html.sectionEnds();
  }

  private void decision(LoggedDecisionInfo one) {
    html.entryIn(
        phrases.time(one.at()),
        one.explanation().language(),
        one.explanation().text(),
        String.join(". ", values(phrases.purposes(one.purposes()), complained(one))));
  }

  private String complained(LoggedDecisionInfo one) {
    return one.complainedAt() == null
        ? null
        : phrases.say(DataLabel.COMPLAINED, Phrases.day(one.complainedAt(), phrases.language()));
  }

  /** About what they complained; nothing where they did not. */
  void complaints() {
    if (report.complaints().isEmpty()) {
      return;
    }
    html.section("complaints", phrases.say(DataLabel.COMPLAINTS));
    html.paragraph(phrases.say(DataLabel.COMPLAINTS_ARE));
    html.entries();
    report
        .complaints()
        .forEach(one -> html.entry(phrases.purpose(one.purpose()), values(phrases.time(one.at()))));
    html.entriesEnd();
    html.sectionEnds();
  }

  /** What came of it for the person. */
  void deals() {
    html.section("deals", phrases.say(DataLabel.DEALS));
    rows.list(report.deals(), DataLabel.NO_DEALS, this::deal);
    html.sectionEnds();
  }

  private void deal(DealInfo one) {
    html.entry(
        phrases.purpose(one.purpose()),
        values(
            phrases.since(one.since()),
            phrases.say(DataLabel.DEAL_CHOSEN, one.chosen()),
            phrases.say(DataLabel.DEAL_SEEN, one.seen()),
            phrases.say(DataLabel.DEAL_CLICKED, one.clicked()),
            phrases.say(DataLabel.DEAL_BOUGHT, one.bought()),
            phrases.used(one.used().keySet())));
  }

  void messages() {
    html.section("messages", phrases.say(DataLabel.MESSAGES));
    rows.list(
        report.messages(),
        DataLabel.NO_MESSAGES,
        one ->
            html.entry(
                phrases.time(one.dueAt()),
                values(
                    one.title() == null ? phrases.say(DataLabel.CANCELLED) : one.title(),
                    one.body(),
                    phrases.purposes(List.of(one.purpose())))));
    html.sectionEnds();
  }
}
