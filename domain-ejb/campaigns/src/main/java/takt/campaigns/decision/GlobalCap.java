package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.campaigns.Cap;

/**
 * The cap over all campaigns: {@code takt.cap.global} contacts, 20 unless set, in {@code
 * takt.cap.global.days} days, 1 unless set.
 */
@ApplicationScoped
class GlobalCap {

  @Inject
  @ConfigProperty(name = "takt.cap.global", defaultValue = "20")
  int contacts;

  @Inject
  @ConfigProperty(name = "takt.cap.global.days", defaultValue = "1")
  int days;

  Cap cap() {
    return new Cap(contacts, days);
  }
}
