package takt.profiles.derive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;

/** On which days a person bought what they kept, by category of products (rule F15.2). */
@ApplicationScoped
public class BoughtDays {

  private static final long DAY_SECONDS = 86_400;

  @Inject StoredHappenings stored;

  /**
   * The days in UTC, counted from 1970, of purchases that are bound to a purpose and of which
   * something was kept. The caller holds the person's lock.
   */
  public Map<String, SortedSet<Long>> of(ProfileId profile, PurposeCode purpose) {
    return of(stored.commerceOf(profile, purpose));
  }

  /**
   * The same of events, in any order, each once.
   *
   * @param happenings the events, all bound to the purpose at hand
   */
  static Map<String, SortedSet<Long>> of(Collection<Happening> happenings) {
    List<Happening> inOrder = happenings.stream().sorted().toList();
    Map<String, SortedSet<Long>> days = new HashMap<>();
    for (Lots.Lot lot : new Purchases(inOrder).kept()) {
      lot.line
          .category()
          .ifPresent(
              category ->
                  days.computeIfAbsent(category, any -> new TreeSet<>())
                      .add(day(lot.happening.at())));
    }
    return days;
  }

  private static long day(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), DAY_SECONDS);
  }
}
