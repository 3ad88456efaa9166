package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** After how long an interest counts half: {@code takt.affinity.half-life-days}, 90 by default. */
@ApplicationScoped
public class HalfLife {

  @Inject
  @ConfigProperty(name = "takt.affinity.half-life-days", defaultValue = "90")
  int days;

  /** The half-life, at least a day. */
  public Duration duration() {
    return Duration.ofDays(Math.max(1, days));
  }
}
