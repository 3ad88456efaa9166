package takt.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import takt.client.consent.ProcessingRecords;
import takt.client.consent.ProcessingRecords.Activity;
import takt.client.consent.PurposeRecipient;
import takt.consent.LegalBasis;
import takt.consent.Safeguard;
import takt.kernel.Language;
import takt.web.rest.Words;

/** How records of processing are written down. */
class ProcessingRecordsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final String ATTACK = "<script>alert('1')</script> & \"more\"";

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  @DisplayName("C11.3 no cell of the spreadsheet is a formula")
  void noFormula(String text) {
    assertThat(ProcessingCsv.cell(text)).isEqualTo("\"'" + text + "\"");
  }

  @Test
  @DisplayName("C11.3 a cell holds quotes, separators and ends of lines")
  void anyText() {
    assertThat(ProcessingCsv.cell("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"");
    assertThat(ProcessingCsv.cell("")).isEqualTo("\"\"");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C11.3 the page shows a text of the company as text")
  void noMarkup(Language language) {
    String page = ProcessingPage.of(records(ATTACK), language);

    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C11.1 C11.3 page and spreadsheet say what the records say")
  void sayTheSame(Language language) {
    ProcessingRecords records = records("What we do.");
    String tag = language.tag();
    Activity activity = records.activities().get(0);
    List<String> said =
        new ArrayList<>(
            List.of(
                records.controller().name(),
                records.controller().address(),
                records.controller().dataProtectionOfficer(),
                records.persons().get(tag),
                records.security().get(tag),
                activity.purpose(),
                activity.name().get(tag),
                activity.data().get(tag),
                activity.kept().get(tag),
                language == Language.DE ? "Vereinigte Staaten" : "United States",
                language == Language.DE ? "Standarddatenschutzklauseln" : "Standard contractual",
                language == Language.DE ? "schickt Pakete" : "sends parcels"));
    assertThat(ProcessingPage.of(records, language)).contains(said);
    assertThat(ProcessingCsv.of(records, language)).contains(said);
    assertThat(ProcessingCsv.of(records, language).split("\r\n")).hasSize(3);
  }

  @Test
  @DisplayName("C11.1 what has ended stands apart")
  void endedStandsApart() {
    String page = ProcessingPage.of(records("What we do."), Language.EN);
    assertThat(page.indexOf("Activities that have ended"))
        .isGreaterThan(page.indexOf("offers-en"))
        .isLessThan(page.indexOf("quiz-en"));
    assertThat(page).contains("Ended on", "25 November 2026");
  }

  @Test
  @DisplayName("C11.1 every legal basis and every safeguard has its words")
  void everyWord() {
    assertThat(Arrays.stream(LegalBasis.values()).map(Words::of).map(Label::of)).hasSize(4);
    assertThat(Arrays.stream(Safeguard.values()).map(Words::of).map(Label::of)).hasSize(7);
  }

  private static ProcessingRecords records(String security) {
    return new ProcessingRecords(
        NOW,
        new ProcessingRecords.Controller(
            "Muster GmbH", "Hauptstraße 1, 10115 Berlin", "post@example.com", null, "Dr. Muster"),
        both("Kundschaft", "Customers"),
        both(security, security),
        List.of(activity("offers", null), activity("quiz", NOW)),
        List.of("TAKT_PERSONS_DE"));
  }

  private static Activity activity(String code, Instant ended) {
    return new Activity(
        code,
        2,
        ended == null ? "published" : "retired",
        NOW,
        ended,
        "consent",
        both(code + "-de", code + "-en"),
        both("Zweck", "Use"),
        both("Bestellungen", "Orders"),
        both("Wir", "We"),
        List.of(
            new PurposeRecipient(
                "Parcels Inc.", both("schickt Pakete", "sends parcels"), "US", "standard-clauses")),
        365,
        both("Ein Jahr.", "One year."),
        both("keine", "none"));
  }

  private static Map<String, String> both(String german, String english) {
    return Map.of("de", german, "en", english);
  }
}
