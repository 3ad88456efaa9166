package takt.campaigns.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.CompanyCap;
import takt.campaigns.ContactRules;
import takt.campaigns.DoseRow;
import takt.campaigns.DoseTable;
import takt.campaigns.IgnoredSeries;
import takt.campaigns.QuietHours;
import takt.campaigns.Window;
import takt.campaigns.contact.Contacts;
import takt.campaigns.contact.Diary;
import takt.kernel.Channel;

/**
 * The cell {@code contacts} of a case, words with a space between: {@code tea:3} for three contacts
 * with a campaign in the last minute, {@code tea:3@25h} or {@code tea:3@9d} for earlier ones,
 * {@code all:20} for what is left of 20 with a campaign that is nowhere else, {@code tea/second:2}
 * for a message, {@code tea:2#email} for a channel, {@code tea:3+seen} and {@code +clicked}; {@code
 * complained}; and what the company says: {@code cap=4/calendar_week/email}, {@code
 * quiet=21:00/08:00}, {@code ignored=3/14/campaign}, {@code dose=1/2/3/4/email}; {@code
 * zone=Asia/Tokyo} for where the person is, {@code now=2026-03-29T01:30:00Z} for when.
 */
final class Past {

  private static final UUID ELSEWHERE = new UUID(0, 1);

  private final Diary diary = new Diary();
  private final List<CompanyCap> caps = new ArrayList<>(Shop.HOUSE.contacts().caps());
  private Optional<QuietHours> quiet = Optional.empty();
  private Optional<IgnoredSeries> ignored = Optional.of(ContactRules.USUAL_SERIES);
  private DoseRow everywhere = DoseTable.USUAL.everywhere();
  private final Map<Channel, DoseRow> channels = new EnumMap<>(Channel.class);
  private Optional<ZoneId> zone = Optional.empty();
  private Instant now = Shop.NOW;

  Past(String cell) {
    List<String> words = Arrays.stream(cell.split(" ", -1)).filter(one -> !one.isEmpty()).toList();
    words.stream().filter(one -> one.contains("=")).forEach(this::set);
    words.stream().filter(one -> !one.contains("=")).forEach(this::happened);
  }

  /** One contact with a campaign, a minute ago. */
  static Past onceSeen(UUID campaign) {
    return new Past("").seen(campaign);
  }

  /** A contact with a campaign on a page, a minute ago. */
  Past seen(UUID campaign) {
    Instant at = now.minus(Duration.ofMinutes(1));
    diary.add(new Diary.Entry(campaign, "main", Channel.WEB, at, true, Optional.empty()));
    return this;
  }

  /** A complaint. */
  Past complained() {
    diary.complained(Shop.OFFERS).complained(Shop.NEWSLETTER);
    return this;
  }

  private void set(String word) {
    String[] parts = word.substring(word.indexOf('=') + 1).split("/", -1);
    switch (word.substring(0, word.indexOf('='))) {
      case "cap" ->
          caps.add(
              new CompanyCap(
                  Integer.parseInt(parts[0]),
                  Window.parse(parts[1].replace('_', ' ')),
                  parts.length < 3 ? Optional.empty() : Optional.of(constant(parts[2]))));
      case "quiet" ->
          quiet =
              Optional.of(
                  new QuietHours(
                      LocalTime.parse(parts[0]),
                      LocalTime.parse(parts[1]),
                      parts.length < 3 ? QuietHours.REACHING_OUT : EnumSet.of(constant(parts[2]))));
      case "ignored" ->
          ignored =
              Optional.of(
                  new IgnoredSeries(
                      Integer.parseInt(parts[0]),
                      Integer.parseInt(parts[1]),
                      IgnoredSeries.Of.valueOf(parts[2].toUpperCase(Locale.ROOT))));
      case "dose" -> setDose(parts);
      case "zone" -> zone = Optional.of(ZoneId.of(word.substring("zone=".length())));
      case "now" -> now = Instant.parse(parts[0]);
      default -> throw new IllegalArgumentException(word);
    }
  }

  private void setDose(String[] parts) {
    DoseRow row =
        new DoseRow(
            Integer.parseInt(parts[0]),
            Integer.parseInt(parts[1]),
            Integer.parseInt(parts[2]),
            Integer.parseInt(parts[3]));
    if (parts.length > 4) {
      channels.put(constant(parts[4]), row);
    } else {
      everywhere = row;
    }
  }

  private void happened(String word) {
    if (word.equals("complained")) {
      complained();
      return;
    }
    String[] parts = word.split("[:@#+]", -1);
    int count = Integer.parseInt(parts[1]) - (parts[0].equals("all") ? diary.entries().size() : 0);
    String[] whose = parts[0].split("/", -1);
    UUID campaign = whose[0].equals("all") ? ELSEWHERE : Shop.CAMPAIGNS.get(whose[0]).id();
    String message = whose.length < 2 ? "main" : whose[1];
    Channel channel = after(word, '#').map(Past::constant).orElse(Channel.WEB);
    Instant at = now.minus(after(word, '@').map(Past::age).orElse(Duration.ofMinutes(1)));
    boolean clicked = word.endsWith("+clicked");
    for (int one = 0; one < count; one++) {
      diary.add(
          new Diary.Entry(
              campaign,
              message,
              channel,
              at,
              clicked || word.endsWith("+seen"),
              clicked ? Optional.of(at) : Optional.empty()));
    }
  }

  private static Optional<String> after(String word, char sign) {
    int at = word.indexOf(sign);
    return at < 0 ? Optional.empty() : Optional.of(word.substring(at + 1).split("[:@#+]", -1)[0]);
  }

  private static Duration age(String text) {
    int number = Integer.parseInt(text.substring(0, text.length() - 1));
    return text.endsWith("d") ? Duration.ofDays(number) : Duration.ofHours(number);
  }

  private static Channel constant(String word) {
    return Channel.valueOf(word.toUpperCase(Locale.ROOT));
  }

  House house() {
    return new House(
        new ContactRules(caps, quiet, ContactRules.USUAL_PAUSE, ignored),
        new DoseTable(everywhere, channels),
        SilentAfterPurchase.USUAL,
        Shop.HOUSE.zone());
  }

  Optional<ZoneId> zone() {
    return zone;
  }

  Instant now() {
    return now;
  }

  Contacts contacts(List<Campaign> campaigns, Channel channel) {
    ZoneId here = zone.orElse(Shop.HOUSE.zone());
    return diary.contacts(campaigns, one -> here, channel, house().contacts(), now);
  }
}
