package takt.campaigns.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.campaigns.ContactRules;
import takt.campaigns.IgnoredSeries;
import takt.campaigns.Window;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;

/** What happened between the company and one person, and the contacts counted one by one. */
public final class Diary {

  private final List<Entry> entries = new ArrayList<>();
  private final Set<PurposeCode> complaints = new HashSet<>();

  /** A contact. */
  public record Entry(
      UUID campaign,
      String message,
      Channel channel,
      Instant at,
      boolean seen,
      Optional<Instant> clicked) {

    /** What reached out to the person counts as seen. */
    boolean counts() {
      return seen
          || Set.of(Channel.EMAIL, Channel.PUSH, Channel.POST, Channel.PHONE).contains(channel);
    }
  }

  /** Notes a contact. */
  public Diary add(Entry entry) {
    entries.add(entry);
    return this;
  }

  /** Notes a complaint that is not over yet. */
  public Diary complained(PurposeCode purpose) {
    complaints.add(purpose);
    return this;
  }

  /** Everything so far. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The same as the log counts in one statement. */
  public Contacts contacts(
      Collection<Campaign> campaigns,
      Function<Campaign, ZoneId> zones,
      Channel channel,
      ContactRules rules,
      Instant now) {
    Spans spans = Spans.of(windows(campaigns, zones), channel, rules, now);
    Contacts contacts = new Contacts(spans, rules.ignored(), now);
    for (Entry one : entries) {
      contacts.add(
          one.campaign,
          one.message,
          one.channel,
          spans.after().stream().mapToLong(after -> one.at.isAfter(after) ? 1 : 0).toArray());
      rules.ignored().ifPresent(series -> ignored(one, series, contacts));
    }
    complaints.forEach(purpose -> contacts.addComplaint(purpose, now));
    return contacts;
  }

  /** The windows of the campaigns' caps, by the zone in which they count. */
  static Map<ZoneId, Set<Window>> windows(
      Collection<Campaign> campaigns, Function<Campaign, ZoneId> zones) {
    return campaigns.stream()
        .collect(
            Collectors.groupingBy(
                zones,
                Collectors.flatMapping(
                    one -> one.plan().caps().stream().map(Cap::window), Collectors.toSet())));
  }

  private void ignored(Entry one, IgnoredSeries series, Contacts contacts) {
    List<Entry> together = entries.stream().filter(two -> together(one, two, series)).toList();
    Instant last =
        together.stream()
            .filter(Entry::counts)
            .map(Entry::at)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    boolean clickedSince =
        together.stream()
            .flatMap(two -> two.clicked.stream())
            .anyMatch(click -> !one.at.isAfter(click));
    boolean counts =
        one.counts() && !clickedSince && one.at.isAfter(last.minus(Duration.ofDays(series.days())));
    contacts.addIgnored(one.campaign, one.channel, counts ? 1 : 0, last);
  }

  private static boolean together(Entry one, Entry two, IgnoredSeries series) {
    return switch (series.of()) {
      case CAMPAIGN -> one.campaign.equals(two.campaign);
      case CHANNEL -> one.channel == two.channel;
      case EVERYTHING -> true;
    };
  }
}
