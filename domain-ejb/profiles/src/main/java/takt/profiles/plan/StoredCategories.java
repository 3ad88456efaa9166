package takt.profiles.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.platform.FreshCopy;
import takt.platform.Statements;
import takt.platform.Transactions;
import takt.profiles.ConsentCategories;
import takt.profiles.TooManyConsentCategories;

/** Keeps what others' categories of consent mean, and a snapshot of it in memory. */
@ApplicationScoped
class StoredCategories implements ConsentCategories {

  private final FreshCopy<Map<String, PurposeSet>> copy = new FreshCopy<>(this::stored);

  @Inject Statements statements;
  @Inject Purposes purposes;
  @Inject Transactions transactions;

  @Override
  public Map<String, PurposeSet> all() {
    return copy.get();
  }

  private Map<String, PurposeSet> stored() {
    Map<String, PurposeSet> byName = new TreeMap<>();
    statements.query(
        "select name, purposes from profiles.consent_category order by name fetch first "
            + MOST
            + " rows only",
        row -> byName.put(row.getString(1), PurposeSet.parse(row.getString(2))));
    return Map.copyOf(byName);
  }

  @Override
  public PurposeSet of(String name) {
    PurposeSet set = all().get(name);
    if (set != null) {
      return set;
    }
    return name.matches(PurposeCode.PATTERN)
        ? purposes
            .find(new PurposeCode(name))
            .map(Purpose::code)
            .map(PurposeSet::of)
            .orElse(PurposeSet.NONE)
        : PurposeSet.NONE;
  }

  @Override
  @Atomic
  public void put(String name, PurposeSet meant, Consumer<Optional<PurposeSet>> agreed) {
    purposes.require(meant);
    Optional<PurposeSet> known =
        statements
            .query(
                "select purposes from profiles.consent_category where name = ? for update",
                row -> PurposeSet.parse(row.getString(1)),
                name)
            .stream()
            .findFirst();
    agreed.accept(known);
    if (known.isPresent()) {
      statements.change(
          "update profiles.consent_category set purposes = ? where name = ?",
          meant.canonical(),
          name);
    } else {
      add(name, meant);
    }
    copy.forget(transactions);
  }

  private void add(String name, PurposeSet meant) {
    List<Long> others =
        statements.query("select count(*) from profiles.consent_category", row -> row.getLong(1));
    if (others.get(0) >= MOST) {
      throw new TooManyConsentCategories();
    }
    statements.change(
        "insert into profiles.consent_category (name, purposes) values (?, ?)",
        name,
        meant.canonical());
  }
}
