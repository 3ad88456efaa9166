package takt.sabotage;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Takes the place of the system's clock, and runs ahead of it as far as a test wants. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock {

  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

  /** Moves the time forward. */
  public static void forward(Duration by) {
    AHEAD.updateAndGet(before -> before.plus(by));
  }

  @Produces
  Clock clock() {
    return new Ahead(Clock.systemUTC());
  }

  private static final class Ahead extends Clock {
    private final Clock system;

    Ahead(Clock system) {
      this.system = system;
    }

    @Override
    public Instant instant() {
      return system.instant().plus(AHEAD.get());
    }

    @Override
    public ZoneId getZone() {
      return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new Ahead(system.withZone(zone));
    }
  }
}
