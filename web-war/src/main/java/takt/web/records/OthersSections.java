package takt.web.records;

import static takt.web.records.DataPhrases.values;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import takt.client.profiles.AccessReport;
import takt.web.pages.Html;

/** Who else has a person's data, who looked at it, and what the person asked for. */
final class OthersSections {

  private final Html html;
  private final AccessReport report;
  private final DataPhrases phrases;
  private final DataRows rows;

  OthersSections(Html html, AccessReport report, DataPhrases phrases) {
    this.html = html;
    this.report = report;
    this.phrases = phrases;
    this.rows = new DataRows(html, phrases);
  }

  /** Who outside the company has their data; nothing where nobody has. */
  void recipients() {
    if (report.recipients().isEmpty()) {
      return;
    }
    html.section("recipients", phrases.say(DataLabel.RECIPIENTS));
    rows.list(report.recipients(), DataLabel.NO_MESSAGES, this::recipient);
    html.sectionEnds();
  }

  private void recipient(AccessReport.Passed one) {
    List<String> all = new ArrayList<>(values(phrases.since(one.since())));
    one.notices()
        .forEach(
            notice ->
                all.add(
                    phrases.time(notice.at())
                        + ": "
                        + DataLabel.word("TOLD_", notice.kind(), phrases.language())
                        + " "
                        + DataLabel.word("NOTICE_", notice.state(), phrases.language())));
    html.entry(one.name(), all);
  }

  /** What they asked for by mail, telephone or in a shop; nothing where they did not. */
  void requests() {
    if (report.requests().isEmpty()) {
      return;
    }
    html.section("requests", phrases.say(DataLabel.REQUESTS));
    rows.list(
        report.requests(),
        DataLabel.NO_MESSAGES,
        one ->
            html.entry(
                Phrases.day(
                    one.received().atStartOfDay(ZoneOffset.UTC).toInstant(), phrases.language()),
                values(
                    DataLabel.word("ASKED_", one.kind(), phrases.language()),
                    DataLabel.word("IS_", one.state(), phrases.language()),
                    phrases.because(one.why()))));
    html.sectionEnds();
  }

  void looks() {
    html.section("looks", phrases.say(DataLabel.LOOKS));
    html.paragraph(phrases.say(DataLabel.LOOKS_ARE));
    rows.list(report.looks(), DataLabel.NO_LOOKS, this::look);
    html.sectionEnds();
    if (!report.reads().isEmpty()) {
      html.section("reads", phrases.say(DataLabel.READS));
      rows.list(report.reads(), DataLabel.NO_LOOKS, this::read);
      html.sectionEnds();
    }
  }

  private void read(AccessReport.Read one) {
    html.entry(
        Phrases.day(one.day().atStartOfDay(ZoneOffset.UTC).toInstant(), phrases.language()),
        values(
            phrases.say(DataLabel.TIMES, one.who(), one.count()),
            one.purpose() == null
                ? phrases.say(DataLabel.READ_FOR_NONE)
                : phrases.purposes(List.of(one.purpose()))));
  }

  private void look(AccessReport.Seen one) {
    String seen =
        one.kinds().stream()
            .map(kind -> DataLabel.word("SAW_", kind, phrases.language()))
            .collect(Collectors.joining(", "));
    html.entry(
        phrases.time(one.at()),
        values(one.who() + " (" + one.role() + ")", seen, phrases.because(one.reason())));
  }
}
