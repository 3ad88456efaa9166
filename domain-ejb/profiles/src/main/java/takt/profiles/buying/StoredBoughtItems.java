package takt.profiles.buying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.consent.Purposes;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Statements;
import takt.profiles.BoughtItem;
import takt.profiles.BoughtItems;
import takt.profiles.store.Bindings;

/** Counts the buyers of items. */
@ApplicationScoped
class StoredBoughtItems implements BoughtItems {

  private static final int MOST_LISTED = 500;

  private static final String LIST =
      "select item, max(category), count(distinct profile_id) from profiles.purchase"
          + " where item > ? and quantity > 0 and "
          + Bindings.BOUND
          + " group by item having count(distinct profile_id) >= ? order by item"
          + " fetch first ? rows only";

  @Inject Statements statements;
  @Inject Purposes purposes;

  @Override
  public List<BoughtItem> list(PurposeCode purpose, Optional<String> after, int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_LISTED);
    }
    purposes.require(PurposeSet.of(purpose));
    return statements.query(
        LIST,
        row ->
            new BoughtItem(row.getString(1), Optional.ofNullable(row.getString(2)), row.getLong(3)),
        after.orElse(""),
        Bindings.pattern(purpose),
        LEAST_BUYERS,
        limit);
  }
}
