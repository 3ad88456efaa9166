package takt.profiles.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.profiles.CompanyTime;

/** The company's time zone: {@code takt.company.zone}, {@code Europe/Berlin} by default. */
@ApplicationScoped
public class CompanyZone implements CompanyTime {

  @Inject
  @ConfigProperty(name = "takt.company.zone", defaultValue = "Europe/Berlin")
  String zone;

  @Inject Clock clock;

  /** The zone; UTC if the configured one is none. */
  @Override
  public ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException none) {
      return ZoneOffset.UTC;
    }
  }

  /** The day that it is now. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }
}
