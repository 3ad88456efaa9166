package takt.campaigns.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Map<Channel, long[]> byChannel = new EnumMap<>(Channel.class);
  private final Map<UUID, long[]> byCampaign = new HashMap<>();
  private final Map<Content, long[]> byMessage = new HashMap<>();
  private final Map<Object, Unanswered> unanswered = new HashMap<>();
  private final Set<PurposeCode> complaints = new HashSet<>();

  Contacts(Spans spans, Optional<IgnoredSeries> series, Instant now) {
    this.spans = spans;
    this.after = spans.after();
    this.series = series;
    this.now = now;
    this.overall = new long[after.size()];
  }

  /** A message of a campaign. */
  private record Content(UUID campaign, String message) {}

  /** One contact more. */
  void add(Contact one) {
    if (!one.continued()) {
      int windows = windows(one.at());
      count(overall, windows);
      count(byChannel.computeIfAbsent(one.channel(), this::none), windows);
      count(byCampaign.computeIfAbsent(one.campaign(), this::none), windows);
      count(
          byMessage.computeIfAbsent(new Content(one.campaign(), one.message()), this::none),
          windows);
    }
    series.ifPresent(
        of ->
            unanswered
                .computeIfAbsent(scope(one.campaign(), one.channel()), any -> new Unanswered(of))
                .add(one));
  }

  private long[] none(Object any) {
    return new long[after.size()];
  }

  /** In how many windows, of which the longest come first, something is. */
  private int windows(Instant at) {
    int windows = 0;
    while (windows < after.size() && at.isAfter(after.get(windows))) {
      windows++;
    }
    return windows;
  }

  private static void count(long[] counts, int windows) {
    for (int window = 0; window < windows; window++) {
      counts[window]++;
    }
  }

  void addComplaint(PurposeCode purpose) {
    complaints.add(purpose);
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
    return complaints.contains(purpose);
  }

  /** Whether what was seen last was a series that the person ignored, within the pause after it. */
  public boolean ignored(UUID campaign, Channel channel) {
    Unanswered one = series.isEmpty() ? null : unanswered.get(scope(campaign, channel));
    return one != null && one.pauses(now);
  }

  private Object scope(UUID campaign, Channel channel) {
    return switch (series.orElseThrow().of()) {
      case CAMPAIGN -> campaign;
      case CHANNEL -> channel;
      case EVERYTHING -> ALL;
    };
  }
}
