package takt.profiles.buying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.PurchaseCategories;
import takt.profiles.PurchaseCategory;
import takt.profiles.PurchaseKind;
import takt.profiles.SettingChanged;
import takt.profiles.TooManyPurchaseCategories;

/** Where it is stored what categories of products hold. */
@ApplicationScoped
class StoredCategories implements PurchaseCategories {

  private static final int MOST_LISTED = 500;

  private static final String COLUMNS =
      "select category, kind, lasts_days, revision from profiles.purchase_category";

  private static final String ONE = COLUMNS + " where category = ?";

  @Inject Statements statements;
  @Inject Lasting lasting;

  /** All of them. */
  List<PurchaseCategory> all() {
    return statements.query(COLUMNS, StoredCategories::read);
  }

  @Override
  public List<PurchaseCategory> list(Optional<String> after, int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_LISTED);
    }
    return statements.query(
        COLUMNS + " where category > ? order by category fetch first ? rows only",
        StoredCategories::read,
        after.orElse(""),
        limit);
  }

  @Override
  public Optional<PurchaseCategory> find(String category) {
    return statements.query(ONE, StoredCategories::read, category).stream().findFirst();
  }

  @Override
  @Atomic
  public PurchaseCategory put(PurchaseCategory next) {
    check(next.category(), next.revision());
    Integer days = next.lastsDays().isPresent() ? next.lastsDays().getAsInt() : null;
    if (next.revision() == 0) {
      int known =
          statements
              .query("select count(*) from profiles.purchase_category", row -> row.getInt(1))
              .get(0);
      if (known >= MOST) {
        throw new TooManyPurchaseCategories();
      }
      statements.change(
          "insert into profiles.purchase_category (category, kind, lasts_days, revision)"
              + " values (?, ?, cast(? as integer), 1)",
          next.category(),
          next.kind().name(),
          days);
    } else {
      statements.change(
          "update profiles.purchase_category set kind = ?, lasts_days = cast(? as integer),"
              + " revision = ? where category = ?",
          next.kind().name(),
          days,
          next.revision() + 1,
          next.category());
    }
    lasting.forget();
    return new PurchaseCategory(
        next.category(), next.kind(), next.lastsDays(), next.revision() + 1);
  }

  @Override
  @Atomic
  public boolean remove(String category, int revision) {
    if (find(category).isEmpty()) {
      return false;
    }
    check(category, revision);
    lasting.forget();
    return statements.change("delete from profiles.purchase_category where category = ?", category)
        > 0;
  }

  private void check(String category, int revision) {
    int current =
        statements.query(ONE + " for update", StoredCategories::read, category).stream()
            .mapToInt(PurchaseCategory::revision)
            .findFirst()
            .orElse(0);
    if (current != revision) {
      throw new SettingChanged(current);
    }
  }

  private static PurchaseCategory read(ResultSet row) throws SQLException {
    int days = row.getInt(3);
    return new PurchaseCategory(
        row.getString(1),
        PurchaseKind.valueOf(row.getString(2)),
        days == 0 ? OptionalInt.empty() : OptionalInt.of(days),
        row.getInt(4));
  }
}
