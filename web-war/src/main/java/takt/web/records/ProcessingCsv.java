package takt.web.records;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import takt.client.consent.ProcessingRecords;
import takt.client.consent.ProcessingRecords.Activity;
import takt.kernel.Language;

/** The records as CSV (RFC 4180) in one language, a line for each activity (rule C11.3). */
public final class ProcessingCsv {

  private static final String END = "\r\n";

  /** A spreadsheet would take a cell that begins so for a formula, and run it. */
  private static final String FORMULA = "=+-@\t\r";

  private ProcessingCsv() {}

  /** Writes them. */
  public static String of(ProcessingRecords records, Language language) {
    StringBuilder csv = new StringBuilder();
    csv.append(
        line(
            Stream.of(
                    Label.CODE,
                    Label.NAME,
                    Label.VERSION,
                    Label.SINCE,
                    Label.END,
                    Label.CONTROLLER,
                    Label.ADDRESS,
                    Label.CONTACT,
                    Label.REPRESENTATIVE,
                    Label.OFFICER,
                    Label.USE,
                    Label.BASIS,
                    Label.PERSONS,
                    Label.DATA,
                    Label.ACCESS,
                    Label.RECIPIENTS,
                    Label.THIRD_COUNTRIES,
                    Label.KEPT,
                    Label.STORAGE,
                    Label.SECURITY)
                .map(label -> label.in(language))));
    for (Activity activity : records.activities()) {
      csv.append(line(cells(records, activity, language)));
    }
    return csv.toString();
  }

  private static Stream<String> cells(
      ProcessingRecords records, Activity activity, Language language) {
    String tag = language.tag();
    ProcessingRecords.Controller controller = records.controller();
    return Stream.of(
        activity.purpose(),
        activity.name().get(tag),
        Integer.toString(activity.version()),
        activity.since().toString(),
        activity.ended() == null ? "" : activity.ended().toString(),
        controller.name(),
        controller.address(),
        controller.contact(),
        stated(controller.representative()),
        stated(controller.dataProtectionOfficer()),
        activity.use().get(tag),
        Label.of(activity.basis()).in(language),
        records.persons().get(tag),
        activity.data().get(tag),
        activity.access().get(tag),
        several(Phrases.recipients(activity.recipients(), language)),
        several(Phrases.transfers(activity.recipients(), language)),
        activity.kept().get(tag),
        activity.storage().get(tag),
        records.security().get(tag));
  }

  private static String stated(String text) {
    return text == null ? "" : text;
  }

  private static String several(List<String> all) {
    return String.join("; ", all);
  }

  static String line(Stream<String> cells) {
    return cells.map(ProcessingCsv::cell).collect(Collectors.joining(",")) + END;
  }

  static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
