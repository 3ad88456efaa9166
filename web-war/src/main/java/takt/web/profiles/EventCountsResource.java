package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import takt.client.profiles.EventCountList;
import takt.client.profiles.EventCountsApi;
import takt.profiles.CountedEvents;
import takt.profiles.EventCount;
import takt.web.access.Role;
import takt.web.problem.Refusal;

/** Counts of events over REST. */
@ApplicationScoped
public class EventCountsResource implements EventCountsApi {

  private static final int USUAL_DAYS = 30;
  private static final int LONGEST = 200;

  /** Between the parts of a cursor: no line holds it. */
  private static final String BETWEEN = "\0";

  private static final int PARTS = 3;

  @Inject CountedEvents counts;
  @Inject Clock clock;

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public EventCountList read(LocalDate from, LocalDate to, String event, String after, int limit) {
    LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
    if (first.isAfter(last)) {
      throw Refusal.field("?to", "must not be before from");
    }
    if (event != null && (event.length() > LONGEST || event.contains(BETWEEN))) {
      throw Refusal.field("?event", "must have at most " + LONGEST + " characters, no NUL");
    }
    List<EventCount> lines =
        counts.read(
            first,
            last,
            Optional.ofNullable(event),
            Optional.ofNullable(after).map(EventCountsResource::cursor),
            limit);
    return new EventCountList(
        first,
        last,
        lines.stream().map(EventCountsResource::line).toList(),
        lines.size() < limit ? null : cursor(lines.get(lines.size() - 1)));
  }

  private static EventCountList.Line line(EventCount line) {
    return new EventCountList.Line(
        line.day(),
        line.event(),
        line.category().isEmpty() ? null : line.category(),
        line.events(),
        line.quantity(),
        line.amount());
  }

  private static String cursor(EventCount line) {
    String text = String.join(BETWEEN, line.day().toString(), line.event(), line.category());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static EventCount cursor(String after) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      String[] parts = text.split(BETWEEN, -1);
      if (parts.length == PARTS) {
        return new EventCount(LocalDate.parse(parts[0]), parts[1], parts[2], 0, 0, BigDecimal.ZERO);
      }
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      // Said below.
    }
    throw Refusal.field("?after", "must be the next of an answer");
  }
}
