package takt.web.records;

import static takt.web.records.DataPhrases.values;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import takt.client.campaigns.DealInfo;
import takt.client.campaigns.LoggedDecisionInfo;
import takt.client.profiles.AccessReport;
import takt.web.pages.Html;

/** The sections of the page of everything about a person. */
final class DataSections {

  private final Html html;
  private final AccessReport report;
  private final DataPhrases phrases;

  DataSections(Html html, AccessReport report, DataPhrases phrases) {
    this.html = html;
    this.report = report;
    this.phrases = phrases;
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
    list(report.facts(), DataLabel.NO_FACTS, one -> fact(one, token));
    html.sectionEnds();
    if (!report.former().isEmpty()) {
      html.section("former", phrases.say(DataLabel.FORMER));
      list(report.former(), DataLabel.NO_FACTS, this::former);
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

  /**
   * What they did.
   *
   * @param older where older events are; null if there are none
   */
  void events(String older) {
    html.section("events", phrases.say(DataLabel.EVENTS));
    intro(report.events(), DataLabel.EVENTS_ARE);
    list(report.events(), DataLabel.NO_EVENTS, this::event);
    more(older, DataLabel.OLDER_EVENTS);
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
    list(
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
      list(report.orders(), DataLabel.NOTHING_BOUGHT, this::order);
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

  /**
   * What was decided, each in the language in which it was explained then.
   *
   * @param older where older decisions are; null if there are none
   */
  void decisions(String older) {
    html.section("decisions", phrases.say(DataLabel.DECISIONS));
    intro(report.decisions(), DataLabel.DECISIONS_ARE);
    list(report.decisions(), DataLabel.NO_DECISIONS, this::decision);
    more(older, DataLabel.OLDER_DECISIONS);
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
    list(report.deals(), DataLabel.NO_DEALS, this::deal);
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
    list(
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

  /** Who outside the company has their data; nothing where nobody has. */
  void recipients() {
    if (report.recipients().isEmpty()) {
      return;
    }
    html.section("recipients", phrases.say(DataLabel.RECIPIENTS));
    list(report.recipients(), DataLabel.NO_MESSAGES, this::recipient);
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
    list(
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
    list(report.looks(), DataLabel.NO_LOOKS, this::look);
    html.sectionEnds();
    if (!report.reads().isEmpty()) {
      html.section("reads", phrases.say(DataLabel.READS));
      list(report.reads(), DataLabel.NO_LOOKS, this::read);
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

  private void intro(List<?> rows, DataLabel label) {
    if (!rows.isEmpty()) {
      html.paragraph(phrases.say(label));
    }
  }

  private void more(String address, DataLabel label) {
    if (address != null) {
      html.link(address, phrases.say(label));
    }
  }

  private <T> void list(List<T> rows, DataLabel none, Consumer<T> write) {
    if (rows.isEmpty()) {
      html.paragraph(phrases.say(none));
      return;
    }
    html.entries();
    rows.forEach(write);
    html.entriesEnd();
  }
}
