package takt.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import takt.platform.Atomic;
import takt.profiles.Events;
import takt.profiles.Identifier;
import takt.profiles.IncomingEvent;

/**
 * Training data of the running watches that some customers have connected: the last eight weeks,
 * the same for a customer at every start.
 */
@ApplicationScoped
class DemoRuns {

  private static final String NAME = "Run Completed";
  private static final int ONE_IN = 12;
  private static final int DAYS = 56;
  private static final double METRES = 1_000;

  @Inject Events events;
  @Inject Clock clock;

  /** Whether a customer has connected a watch. */
  static boolean runs(String customer) {
    return seed(customer) % ONE_IN == 0;
  }

  /** Takes in a customer's runs; those that are there already are duplicates. */
  @Atomic
  public void load(String customer) {
    events.take(of(customer, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)));
  }

  private static List<IncomingEvent> of(String customer, LocalDate last) {
    Random random = new Random(seed(customer));
    int every = 2 + random.nextInt(3);
    double usual = 4 + random.nextInt(9);
    List<IncomingEvent> runs = new ArrayList<>();
    for (int day = random.nextInt(every); day < DAYS; day += 1 + random.nextInt(2 * every - 1)) {
      double distance = Math.round(usual * (0.6 + random.nextDouble()) * METRES) / METRES;
      long seconds = Math.round(distance * (290 + random.nextInt(110)));
      Instant at =
          last.minusDays(day)
              .atTime(LocalTime.of(6 + random.nextInt(14), random.nextInt(60)))
              .toInstant(ZoneOffset.UTC);
      runs.add(run(customer, day, at, distance, seconds));
    }
    return runs;
  }

  private static IncomingEvent run(
      String customer, int day, Instant at, double distance, long seconds) {
    JsonObject properties =
        Json.createObjectBuilder()
            .add("distance", distance)
            .add("unit", "km")
            .add("duration", seconds)
            .add("device", "watch")
            .build();
    return new IncomingEvent(
        "demo-run-" + customer + "-" + day,
        IncomingEvent.Kind.TRACK,
        NAME,
        Optional.of(Identifier.customer(customer)),
        Optional.empty(),
        at,
        properties);
  }

  private static long seed(String customer) {
    CRC32 sum = new CRC32();
    sum.update((customer + " watch").getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
