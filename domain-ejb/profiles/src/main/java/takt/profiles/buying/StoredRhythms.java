package takt.profiles.buying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.consent.Purposes;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.NotForForecasts;
import takt.profiles.PurchaseRhythms;

/** The face of what is learnt of buying again. */
@ApplicationScoped
class StoredRhythms implements PurchaseRhythms {

  private static final int MOST_LISTED = 500;

  @Inject Learnings learnings;
  @Inject RhythmRows rows;
  @Inject Purposes purposes;

  @Override
  @Atomic
  public Learning learn(PurposeCode purpose) {
    if (!purposes.require(PurposeSet.of(purpose)).get(0).interests()) {
      throw new NotForForecasts(purpose);
    }
    learnings.ask(List.of(purpose));
    return learnings.find(purpose).orElseThrow();
  }

  @Override
  public Optional<Learning> find(PurposeCode purpose) {
    return learnings.find(purpose);
  }

  @Override
  public List<Rhythm> list(PurposeCode purpose, Optional<String> after, int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_LISTED);
    }
    return rows.list(purpose, after, limit);
  }
}
