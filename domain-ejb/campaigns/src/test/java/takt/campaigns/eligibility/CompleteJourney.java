package takt.campaigns.eligibility;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A grocer's campaigns of 2017, whom they were for, which coupons they had, and who redeemed which
 * when: Complete Journey by 84.51° (NOTICE.txt beside the files).
 *
 * @param campaigns by number
 * @param targeted the households that each campaign was for, by its number
 * @param coupons of all campaigns
 * @param redemptions in the order of their days
 */
record CompleteJourney(
    NavigableMap<Integer, Flight> campaigns,
    Map<Integer, Set<Integer>> targeted,
    List<Coupon> coupons,
    List<Redemption> redemptions) {

  /** The first and the last day of a campaign. */
  record Flight(LocalDate first, LocalDate last) {

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** A coupon of a campaign, for so many products, most of which are of a department. */
  record Coupon(int campaign, String code, int products, String department) {}

  /** That a household redeemed a coupon of a campaign on a day. */
  record Redemption(int household, String coupon, int campaign, LocalDate day) {}

  static CompleteJourney read() {
    NavigableMap<Integer, Flight> campaigns = new TreeMap<>();
    for (NamedCsvRecord line : lines("campaign_descriptions")) {
      campaigns.put(
          number(line, "campaign_id"), new Flight(day(line, "start_date"), day(line, "end_date")));
    }
    Map<Integer, Set<Integer>> targeted =
        lines("campaigns").stream()
            .collect(
                Collectors.groupingBy(
                    line -> number(line, "campaign_id"),
                    Collectors.mapping(
                        line -> number(line, "household_id"),
                        Collectors.toCollection(TreeSet::new))));
    List<Coupon> coupons =
        lines("coupons").stream()
            .map(
                line ->
                    new Coupon(
                        number(line, "campaign_id"),
                        line.getField("coupon_upc"),
                        number(line, "products"),
                        line.getField("department")))
            .toList();
    List<Redemption> redemptions =
        lines("coupon_redemptions").stream()
            .map(
                line ->
                    new Redemption(
                        number(line, "household_id"),
                        line.getField("coupon_upc"),
                        number(line, "campaign_id"),
                        day(line, "redemption_date")))
            .sorted(Comparator.comparing(Redemption::day))
            .toList();
    return new CompleteJourney(campaigns, targeted, coupons, redemptions);
  }

  /** What the grocer's files say of a household and a campaign on a day. */
  Eligibility eligibility(int household, int campaign, LocalDate day) {
    if (!campaigns.get(campaign).holds(day)) {
      return Eligibility.NOT_LIVE;
    }
    return targeted.get(campaign).contains(household)
        ? Eligibility.ELIGIBLE
        : Eligibility.NOT_TARGETED;
  }

  private static int number(NamedCsvRecord line, String column) {
    return Integer.parseInt(line.getField(column));
  }

  private static LocalDate day(NamedCsvRecord line, String column) {
    return LocalDate.parse(line.getField(column));
  }

  private static List<NamedCsvRecord> lines(String name) {
    try (InputStreamReader file =
            new InputStreamReader(
                new GZIPInputStream(
                    CompleteJourney.class.getResourceAsStream(
                        "complete-journey/" + name + ".csv.gz")),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
