package takt.it.promise;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import takt.kernel.ProfileId;

/** What many threads saw. */
final class Tally {

  private final LongAdder trials = new LongAdder();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final Map<ProfileId, UUID> receipts = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> before = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> after = new ConcurrentHashMap<>();

  /** An opt-out was answered. */
  void receipt(ProfileId profile, UUID receipt) {
    trials.increment();
    receipts.put(profile, receipt);
  }

  /** Something was done with a person, before their opt-out took hold or after it. */
  void done(String what, boolean wasBefore) {
    before.computeIfAbsent(what, key -> new LongAdder()).add(wasBefore ? 1 : 0);
    after.computeIfAbsent(what, key -> new LongAdder()).add(wasBefore ? 0 : 1);
  }

  /** A promise was broken. */
  void violation(String what) {
    violations.add(what);
  }

  long trials() {
    return trials.sum();
  }

  Collection<String> violations() {
    return violations;
  }

  Collection<UUID> lastReceipts() {
    return receipts.values();
  }

  /** What came always before or always after the opt-out, so that it did not race. */
  Map<String, String> lopsided() {
    Map<String, String> found = new TreeMap<>();
    before.forEach(
        (what, count) -> {
          long first = count.sum();
          long last = after.get(what).sum();
          if (first == 0 || last == 0) {
            found.put(what, first + " before, " + last + " after");
          }
        });
    return found;
  }
}
