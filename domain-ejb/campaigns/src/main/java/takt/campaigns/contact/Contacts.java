package takt.campaigns.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.campaigns.IgnoredSeries;
import takt.campaigns.Window;
import takt.kernel.Channel;
import takt.kernel.PurposeCode;

/** The contacts with one person so far, and what they made of them. Unchangeable once read. */
public final class Contacts {

  /** With somebody of whom nothing is known. */
  public static final Contacts NONE =
      new Contacts(new Spans(Instant.EPOCH), Optional.empty(), Instant.EPOCH);

  private static final String ALL = "all";

  private final Spans spans;
  private final List<Instant> after;
  private final Optional<IgnoredSeries> series;
  private final Instant now;
  private final long[] overall;
  private final Map<Channel, long[]> byChannel = new HashMap<>();
  private final Map<UUID, long[]> byCampaign = new HashMap<>();
  private final Map<Content, long[]> byMessage = new HashMap<>();
  private final Map<Object, Ignored> ignored = new HashMap<>();
  private final Map<PurposeCode, Instant> complaints = new HashMap<>();

  Contacts(Spans spans, Optional<IgnoredSeries> series, Instant now) {
    this.spans = spans;
    this.after = spans.after();
    this.series = series;
    this.now = now;
    this.overall = new long[after.size()];
  }

  private Contacts(Spans spans, Contacts same) {
    this(spans, same.series, same.now);
    System.arraycopy(same.overall, 0, overall, 0, overall.length);
    byChannel.putAll(same.byChannel);
    byCampaign.putAll(same.byCampaign);
    byMessage.putAll(same.byMessage);
    ignored.putAll(same.ignored);
    complaints.putAll(same.complaints);
  }

  /** The same in other windows; empty unless they begin at the same moments. */
  Optional<Contacts> in(Spans others) {
    return others.after().equals(after)
        ? Optional.of(new Contacts(others, this))
        : Optional.empty();
  }

  /** A message of a campaign. */
  private record Content(UUID campaign, String message) {}

  /** So many in a row without a click, the last of them then. */
  private record Ignored(long showings, Instant last) {

    Ignored and(Ignored other) {
      return new Ignored(showings + other.showings, last.isAfter(other.last) ? last : other.last);
    }
  }

  /**
   * Contacts with one message by one channel.
   *
   * @param counts after each of the moments
   */
  void add(UUID campaign, String message, Channel channel, long[] counts) {
    add(overall, counts);
    add(byChannel.computeIfAbsent(channel, none -> new long[counts.length]), counts);
    add(byCampaign.computeIfAbsent(campaign, none -> new long[counts.length]), counts);
    add(
        byMessage.computeIfAbsent(new Content(campaign, message), none -> new long[counts.length]),
        counts);
  }

  private static void add(long[] sum, long[] counts) {
    for (int at = 0; at < counts.length; at++) {
      sum[at] += counts[at];
    }
  }

  /**
   * Messages that were seen in a row without a click.
   *
   * @param last when the last of their series was decided
   */
  void addIgnored(UUID campaign, Channel channel, long showings, Instant last) {
    ignored.merge(scope(campaign, channel), new Ignored(showings, last), Ignored::and);
  }

  void addComplaint(PurposeCode purpose, Instant at) {
    complaints.put(purpose, at);
  }

  /** How many there were in a window. */
  public long overall(Window window, ZoneId zone) {
    return count(overall, window, zone);
  }

  /** How many there were by a channel. */
  public long by(Channel channel, Window window, ZoneId zone) {
    return count(byChannel.get(channel), window, zone);
  }

  /** How many there were with a campaign. */
  public long with(UUID campaign, Window window, ZoneId zone) {
    return count(byCampaign.get(campaign), window, zone);
  }

  /** How many there were with a message. */
  public long with(UUID campaign, String message, Window window, ZoneId zone) {
    return count(byMessage.get(new Content(campaign, message)), window, zone);
  }

  private long count(long[] counts, Window window, ZoneId zone) {
    return counts == null || counts.length == 0 ? 0 : counts[spans.column(window, zone, after)];
  }

  /** Whether the person has complained under this purpose, within the pause that follows. */
  public boolean complained(PurposeCode purpose) {
    return complaints.containsKey(purpose);
  }

  /** Whether what was seen last was a series that the person ignored, within the pause after it. */
  public boolean ignored(UUID campaign, Channel channel) {
    Ignored one = series.isEmpty() ? null : ignored.get(scope(campaign, channel));
    return one != null
        && one.showings >= series.get().showings()
        && now.isBefore(one.last.plus(Duration.ofDays(series.get().days())));
  }

  private Object scope(UUID campaign, Channel channel) {
    return switch (series.orElseThrow().of()) {
      case CAMPAIGN -> campaign;
      case CHANNEL -> channel;
      case EVERYTHING -> ALL;
    };
  }
}
