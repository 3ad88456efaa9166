package takt.web.records;

import java.util.List;
import takt.client.profiles.AccessReport;
import takt.client.profiles.FamiliarBy;

/** How well both sides know each other, and what that is judged by, in words. */
final class FamiliarWords {

  private final AccessReport report;
  private final DataPhrases phrases;

  FamiliarWords(AccessReport report, DataPhrases phrases) {
    this.report = report;
    this.phrases = phrases;
  }

  List<String> all() {
    return DataPhrases.values(level(), customer(), orders());
  }

  private String level() {
    return report.familiarity().equals("customer")
        ? phrases.say(DataLabel.CUSTOMER_ALREADY)
        : DataLabel.word("", report.familiarity(), phrases.language());
  }

  private String customer() {
    return report.familiarBy().customerSince() == null
        ? null
        : phrases.say(DataLabel.CUSTOMER_SINCE, phrases.since(report.familiarBy().customerSince()));
  }

  private String orders() {
    FamiliarBy by = report.familiarBy();
    return by.orders() == 0
        ? null
        : phrases.say(
            DataLabel.ORDERS_MADE,
            by.orders(),
            Phrases.day(by.firstOrder(), phrases.language()),
            Phrases.day(by.lastOrder(), phrases.language()));
  }
}
