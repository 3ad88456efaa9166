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

/** What happened between the company and one person. */
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

    Contact contact() {
      return new Contact(campaign, message, channel, at, counts(), clicked, false);
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

  /** What the log reads of it. */
  public Contacts contacts(
      Collection<Campaign> campaigns,
      Function<Campaign, ZoneId> zones,
      Channel channel,
      ContactRules rules,
      Instant now) {
    Contacts contacts =
        new Contacts(
            Spans.of(windows(campaigns, zones), channel, rules, now), rules.ignored(), now);
    entries.forEach(one -> contacts.add(one.contact()));
    complaints.forEach(contacts::addComplaint);
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

  /** Whether a series like this one was ignored, by looking at each showing (rule G8.6). */
  boolean ignored(UUID campaign, Channel channel, IgnoredSeries series, Instant now) {
    List<Entry> together =
        entries.stream().filter(one -> together(one, campaign, channel, series)).toList();
    Instant last =
        together.stream()
            .filter(Entry::counts)
            .map(Entry::at)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    Duration days = Duration.ofDays(series.days());
    long inARow =
        together.stream()
            .filter(one -> one.counts() && one.at.isAfter(last.minus(days)))
            .filter(
                one ->
                    together.stream()
                        .flatMap(two -> two.clicked.stream())
                        .allMatch(one.at::isAfter))
            .count();
    return inARow >= series.showings() && now.isBefore(last.plus(days));
  }

  private static boolean together(Entry one, UUID campaign, Channel channel, IgnoredSeries series) {
    return switch (series.of()) {
      case CAMPAIGN -> one.campaign.equals(campaign);
      case CHANNEL -> one.channel == channel;
      case EVERYTHING -> true;
    };
  }
}
