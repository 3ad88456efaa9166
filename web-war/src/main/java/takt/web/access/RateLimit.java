package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.web.problem.Refusal;

/**
 * Limits how many requests a key may make in a second on this node. Callers without a key are told
 * apart by their network address, so that one who asks too often does not keep persons from opting
 * out; addresses share a fixed number of counters, so that no number of them takes more memory
 * (rule W.10).
 */
@ApplicationScoped
public class RateLimit {

  private final Map<String, Counter> counts = new ConcurrentHashMap<>();
  private final NetworkCounts networks = new NetworkCounts();

  @Inject Clock clock;
  @Inject HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "takt.rate.browser", defaultValue = "1000")
  int browser;

  @Inject
  @ConfigProperty(name = "takt.rate.server", defaultValue = "50000")
  int server;

  /**
   * Takes this request of this caller's.
   *
   * @throws Refusal if there were too many in this second
   */
  void take(Caller caller) {
    long now = clock.millis() / 1000;
    if (!(caller.role().isEmpty()
        ? networks.take(request.getRemoteAddr(), now, browser)
        : key(caller.keyId()).take(now, caller.is(Role.BROWSER) ? browser : server))) {
      throw Refusal.tooMany();
    }
  }

  private Counter key(String id) {
    if (counts.size() > 2 * Keys.MOST) {
      counts.clear();
    }
    return counts.computeIfAbsent(id, key -> new Counter());
  }
}
