package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.client.profiles.PlanViolations;
import takt.client.profiles.TrackingPlanApi;
import takt.profiles.OnViolation;
import takt.profiles.PlanViolation;
import takt.profiles.TrackingPlan;
import takt.web.access.Keys;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** The report of the tracking plan over REST. */
@ApplicationScoped
public class TrackingPlanResource implements TrackingPlanApi {

  private static final int USUAL_DAYS = 30;
  private static final int LONGEST = 200;

  /** Between the parts of a cursor: no line holds it. */
  private static final String BETWEEN = "\0";

  private static final int PARTS = 5;

  @Inject TrackingPlan plan;
  @Inject Keys keys;
  @Inject Clock clock;

  @Override
  @RolesAllowed({Role.MARKETER, Role.INTEGRATOR, Role.DPO, Role.OPERATOR})
  public PlanViolations read(
      LocalDate from, LocalDate to, String source, String event, String after, int limit) {
    LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
    if (first.isAfter(last)) {
      throw Refusal.field("?to", "must not be before from");
    }
    List<PlanViolation> lines =
        plan.violations(
            first,
            last,
            text(source, "?source"),
            text(event, "?event"),
            Optional.ofNullable(after).map(TrackingPlanResource::cursor),
            limit);
    Map<String, String> labels = lines.isEmpty() ? Map.of() : keys.labels();
    return new PlanViolations(
        first,
        last,
        lines.stream().map(line -> line(line, labels)).toList(),
        lines.size() < limit ? null : cursor(lines.get(lines.size() - 1)));
  }

  private static Optional<String> text(String text, String pointer) {
    if (text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0)) {
      throw Refusal.field(pointer, "must have at most " + LONGEST + " characters, no NUL");
    }
    return Optional.ofNullable(text);
  }

  private static PlanViolations.Line line(PlanViolation line, Map<String, String> labels) {
    return new PlanViolations.Line(
        line.day(),
        line.source(),
        labels.get(line.source()),
        line.event(),
        line.rule(),
        Words.of(line.done()),
        line.events());
  }

  private static String cursor(PlanViolation line) {
    String text =
        String.join(
            BETWEEN,
            line.day().toString(),
            line.source(),
            line.event(),
            line.rule(),
            line.done().name());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PlanViolation cursor(String after) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      String[] parts = text.split(BETWEEN, -1);
      if (parts.length == PARTS) {
        return new PlanViolation(
            LocalDate.parse(parts[0]),
            parts[1],
            parts[2],
            parts[3],
            OnViolation.valueOf(parts[4]),
            0);
      }
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      // Said below.
    }
    throw Refusal.field("?after", "must be the next of an answer");
  }
}
