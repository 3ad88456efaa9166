package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.web.problem.Refusal;

/**
 * Limits how many requests a key may make in a second on this node. All callers without a key share
 * one limit.
 */
@ApplicationScoped
public class RateLimit {

  private final Map<String, Second> counts = new ConcurrentHashMap<>();

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "takt.rate.browser", defaultValue = "1000")
  int browser;

  @Inject
  @ConfigProperty(name = "takt.rate.server", defaultValue = "50000")
  int server;

  private static final class Second {
    private long second;
    private int used;

    synchronized boolean take(long now, int most) {
      if (second != now) {
        second = now;
        used = 0;
      }
      used++;
      return used <= most;
    }
  }

  void take(Caller caller) {
    boolean open = caller.role().isEmpty() || caller.is(Role.BROWSER);
    if (counts.size() > 2 * Keys.MOST) {
      counts.clear();
    }
    Second count = counts.computeIfAbsent(caller.keyId(), key -> new Second());
    if (!count.take(clock.millis() / 1000, open ? browser : server)) {
      throw Refusal.tooMany();
    }
  }
}
