package takt.profiles.store;

/** How rows that meet rows of the same key are added to them. */
public final class Tables {

  private static final String TIME = "timestamp(6) with time zone";

  private Tables() {}

  /** Purchases, whose sums add up. */
  public static Upsert purchases() {
    return Upsert.into("purchase", "profile_id, item, purposes")
        .column("profile_id", "uuid")
        .column("item", "varchar")
        .column("purposes", "varchar")
        .column("quantity", "bigint")
        .column("amount", "numeric(30,4)")
        .column("returned", "bigint")
        .column("last_at", TIME)
        .set(
            "quantity = a.quantity + n.quantity, amount = a.amount + n.amount,"
                + " returned = a.returned + n.returned, last_at = "
                + later("last_at"));
  }

  /** Orders, of which one that was undone stays undone. */
  public static Upsert orders() {
    return Upsert.into("order_seen", "profile_id, order_id, purposes")
        .column("profile_id", "uuid")
        .column("order_id", "varchar")
        .column("purposes", "varchar")
        .column("ordered_at", TIME)
        .column("undone", "boolean")
        .set("ordered_at = " + later("ordered_at") + ", undone = a.undone or n.undone");
  }

  /**
   * Interests, which add up as of the later time.
   *
   * @param halfLife in seconds
   */
  public static Upsert interests(long halfLife) {
    return Upsert.into("affinity", "profile_id, purpose, category")
        .column("profile_id", "uuid")
        .column("purpose", "varchar")
        .column("category", "varchar")
        .column("score", "double precision")
        .column("scored_at", TIME)
        .column("since", TIME)
        .set(
            "score = "
                + decayed("a", halfLife)
                + " + "
                + decayed("n", halfLife)
                + ", scored_at = greatest(a.scored_at, n.scored_at),"
                + " since = least(a.since, n.since)");
  }

  /** Attributes: of each source, a later fact replaces an earlier one, in whichever order. */
  public static Upsert attributes() {
    return Upsert.into("attribute", "profile_id, name, origin_id, source")
        .column("profile_id", "uuid")
        .column("name", "varchar")
        .column("origin_id", "uuid")
        .column("content", "varchar")
        .column("purposes", "varchar")
        .column("source", "varchar")
        .column("learnt_at", TIME)
        .set("content = n.content, purposes = n.purposes, learnt_at = n.learnt_at")
        .onlyIf("a.learnt_at <= n.learnt_at");
  }

  /** Counts without identifiers. */
  public static Upsert counts() {
    return Upsert.into("event_count", "on_day, name, category, slot")
        .column("on_day", "date")
        .column("name", "varchar")
        .column("category", "varchar")
        .column("slot", "integer")
        .column("events", "bigint")
        .column("quantity", "bigint")
        .column("amount", "numeric(30,4)")
        .set(
            "events = a.events + n.events, quantity = a.quantity + n.quantity,"
                + " amount = a.amount + n.amount");
  }

  /** What broke the tracking plan. */
  public static Upsert violations() {
    return Upsert.into("plan_violation", "on_day, source, event_name, rule, done, slot")
        .column("on_day", "date")
        .column("source", "varchar")
        .column("event_name", "varchar")
        .column("rule", "varchar")
        .column("done", "varchar")
        .column("slot", "integer")
        .column("events", "bigint")
        .set("events = a.events + n.events");
  }

  /** The later of two times, of which either may be missing. */
  private static String later(String column) {
    return "coalesce(greatest(a.%1$s, n.%1$s), a.%1$s, n.%1$s)".formatted(column);
  }

  /** The same formula as {@code Interest.plus}: score × 2^(−elapsed ÷ half-life). */
  private static String decayed(String row, long halfLife) {
    String elapsed =
        "(extract(epoch from greatest(a.scored_at, n.scored_at)) - extract(epoch from "
            + row
            + ".scored_at))";
    return row
        + ".score * power(2e0, -cast("
        + elapsed
        + " as double precision) / "
        + halfLife
        + "e0)";
  }
}
