package takt.web.records;

import static takt.web.records.DataPhrases.values;

import java.util.List;
import java.util.OptionalInt;
import takt.client.profiles.AccessReport;
import takt.web.pages.Html;

/** What is known of a person, and what is inferred from it. */
final class KnownSections {

  private final Html html;
  private final AccessReport report;
  private final DataPhrases phrases;
  private final DataRows rows;

  KnownSections(Html html, AccessReport report, DataPhrases phrases) {
    this.html = html;
    this.report = report;
    this.phrases = phrases;
    this.rows = new DataRows(html, phrases);
  }

  void known() {
    html.section("who", phrases.say(DataLabel.WHO));
    html.entries();
    report
        .identifiers()
        .forEach(
            one ->
                html.entry(
                    DataLabel.word("", one.type(), phrases.language()),
                    values(one.value(), phrases.since(one.since()))));
    html.entry(phrases.say(DataLabel.KNOWN_SINCE), phrases.time(report.since()));
    report
        .merges()
        .forEach(
            one ->
                html.entry(
                    phrases.time(one.at()),
                    values(
                        phrases.say(
                            one.undoneAt() == null ? DataLabel.MERGED : DataLabel.MERGED_UNDONE),
                        one.why(),
                        phrases.because(one.reason()),
                        phrases.because(one.undoneReason()))));
    report
        .joins()
        .forEach(
            one ->
                html.entry(
                    phrases.time(one.at()),
                    values(
                        phrases.say(
                            DataLabel.JOINED, DataLabel.word("", one.type(), phrases.language())),
                        one.value(),
                        phrases.say(DataLabel.JOINED_IS))));
    html.entriesEnd();
    html.sectionEnds();
  }

  /** How personal it may be: what holds now, and five choices. */
  void degree() {
    html.section("degree", phrases.say(DataLabel.HOW_PERSONAL));
    OptionalInt now =
        report.highestDegree() == null
            ? OptionalInt.empty()
            : OptionalInt.of(report.highestDegree());
    html.paragraph(
        now.isEmpty()
            ? phrases.say(DataLabel.NO_LIMIT)
            : phrases.say(DataLabel.LIMIT, phrases.degree(now.getAsInt())));
    html.paragraph(phrases.say(DataLabel.LIMIT_IS));
    html.choice(
        phrases.language(),
        OwnDataPage.DEGREE,
        DegreeLabel.all(phrases.language()),
        now,
        phrases.say(DataLabel.HOLDS_NOW));
    html.sectionEnds();
  }

  /**
   * What is known, each with a way to put it right.
   *
   * @param token the link's token
   */
  void facts(String token) {
    html.section("facts", phrases.say(DataLabel.FACTS));
    rows.list(report.facts(), DataLabel.NO_FACTS, one -> fact(one, token));
    html.sectionEnds();
    if (!report.former().isEmpty()) {
      html.section("former", phrases.say(DataLabel.FORMER));
      rows.list(report.former(), DataLabel.NO_FACTS, this::former);
      html.sectionEnds();
    }
  }

  private void fact(AccessReport.Fact one, String token) {
    String name = phrases.name(one.name());
    List<String> said =
        values(
            phrases.fact(one.value()),
            phrases.from(one.source()) + ", " + phrases.since(one.since()),
            one.counts() ? null : phrases.say(DataLabel.COUNTS_NOT),
            phrases.purposes(one.purposes()));
    if (one.counts()) {
      html.entryAndLink(
          name,
          said,
          OwnFactPages.address(token, one.name(), phrases.language()),
          FactLabel.LINK.in(phrases.language(), name));
    } else {
      html.entry(name, said);
    }
  }

  private void former(AccessReport.Former one) {
    html.entry(
        phrases.name(one.name()),
        values(
            phrases.fact(one.value()),
            phrases.from(one.source())
                + ", "
                + phrases.since(one.since())
                + " "
                + phrases.say(DataLabel.UNTIL, Phrases.day(one.until(), phrases.language())),
            phrases.purposes(one.purposes())));
  }

  void inferred() {
    html.section("inferred", phrases.say(DataLabel.INFERRED));
    html.entries();
    report
        .interests()
        .forEach(
            one ->
                html.entry(
                    phrases.say(DataLabel.LIKES, topic(one.dimension(), one.name())),
                    values(
                        phrases.since(one.since()),
                        one.situation() == null
                            ? ""
                            : phrases.say(DataLabel.LEARNT_IN, one.situation()),
                        phrases.purposes(List.of(one.purpose())))));
    for (AccessReport.Served one : report.servings()) {
      html.entry(
          phrases.say(DataLabel.SERVED),
          values(
              phrases.say(
                  DataLabel.SERVED_LAST,
                  topic(one.dimension(), one.name()),
                  phrases.time(one.last())),
              phrases.purposes(List.of(one.purpose()))));
    }
    report
        .traits()
        .forEach(
            one ->
                html.entry(
                    one.name(),
                    values(
                        one.value(),
                        phrases.since(one.since()),
                        phrases.purposes(List.of(one.purpose())))));
    report
        .segments()
        .forEach(
            one ->
                html.entry(
                    phrases.say(DataLabel.GROUP),
                    values(
                        one.name(),
                        phrases.since(one.since()),
                        phrases.purposes(List.of(one.purpose())))));
    html.entry(phrases.say(DataLabel.FAMILIARITY), new FamiliarWords(report, phrases).all());
    html.entriesEnd();
    html.sectionEnds();
  }

  private String topic(String dimension, String name) {
    return switch (dimension) {
      case "brand" -> phrases.say(DataLabel.IN_BRAND, name);
      case "theme" -> phrases.say(DataLabel.IN_THEME, name);
      default -> name;
    };
  }

  void bought() {
    html.section("bought", phrases.say(DataLabel.BOUGHT));
    rows.list(
        report.purchases(),
        DataLabel.NOTHING_BOUGHT,
        one ->
            html.entry(
                one.item(),
                values(
                    one.returned() == 0
                        ? phrases.say(DataLabel.PIECES, one.quantity())
                        : phrases.say(DataLabel.PIECES_LEFT, one.quantity(), one.returned()),
                    phrases.last(one.last()),
                    phrases.kind(one.category(), one.kind()),
                    phrases.again(one.againFrom()),
                    phrases.purposes(one.purposes()))));
    if (!report.orders().isEmpty()) {
      rows.list(report.orders(), DataLabel.NOTHING_BOUGHT, this::order);
    }
    html.sectionEnds();
  }

  private void order(AccessReport.Order one) {
    html.entry(
        phrases.say(DataLabel.ORDER, one.order()),
        values(
            one.undone() ? phrases.say(DataLabel.UNDONE) : null,
            one.at() == null ? null : phrases.time(one.at()),
            phrases.purposes(one.purposes())));
  }
}
