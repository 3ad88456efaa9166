package takt.campaigns.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import takt.campaigns.CompanyCap;
import takt.campaigns.ContactRules;
import takt.campaigns.Window;
import takt.kernel.Channel;

/** The windows in which contacts are counted for a decision, and the moment each begins after. */
final class Spans {

  private final Instant now;
  private final Map<Span, Instant> spans = new HashMap<>();

  Spans(Instant now) {
    this.now = now;
  }

  /** A window where a person's clock goes so. */
  private record Span(Window window, ZoneId zone) {}

  /** Those of campaigns, and in each of their zones the company's where it limits this channel. */
  static Spans of(
      Map<ZoneId, Set<Window>> windows, Channel channel, ContactRules rules, Instant now) {
    Set<Window> company = ofCompany(rules, channel);
    Spans all = new Spans(now);
    windows.forEach(
        (zone, campaigns) ->
            Stream.concat(campaigns.stream(), company.stream())
                .forEach(window -> all.add(window, zone)));
    return all;
  }

  private static Set<Window> ofCompany(ContactRules rules, Channel channel) {
    Set<Window> windows = new HashSet<>();
    for (CompanyCap cap : rules.caps()) {
      if (cap.limits(channel)) {
        windows.add(cap.window());
      }
    }
    return windows;
  }

  void add(Window window, ZoneId zone) {
    spans.computeIfAbsent(new Span(window, zone), one -> window.after(now, zone));
  }

  /** The moments, each once, earliest first. */
  List<Instant> after() {
    return List.copyOf(new TreeSet<>(spans.values()));
  }

  /** The place of a window's moment in {@link #after}. */
  int column(Window window, ZoneId zone, List<Instant> after) {
    Instant begin = spans.get(new Span(window, zone));
    if (begin == null) {
      throw new IllegalStateException("Contacts were not counted in this window: " + window);
    }
    return after.indexOf(begin);
  }
}
