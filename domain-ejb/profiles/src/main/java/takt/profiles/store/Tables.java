package takt.profiles.store;

import java.util.function.UnaryOperator;

/** How rows that meet rows of the same key are added to them. */
public final class Tables {

  private static final int MOST_HALF_LIVES = 300;
  private static final String LATER_FACT =
      "%1$s = case when a.learnt_at <= n.learnt_at then n.%1$s else a.%1$s end";
  private static final String TIME = "timestamp(6) with time zone";

  private Tables() {}

  /** Purchases, whose sums add up; the category is that of the last one (rule F15.1). */
  public static Upsert purchases() {
    return bought()
        .set(
            "quantity = a.quantity + n.quantity, amount = a.amount + n.amount,"
                + " returned = a.returned + n.returned, last_at = "
                + later("last_at")
                + ", category = case when n.last_at is null then a.category"
                + " when a.last_at is null or n.last_at > a.last_at then n.category"
                + " when n.last_at < a.last_at or a.category = n.category then a.category end");
  }

  /** Purchases as they are computed anew. */
  public static Upsert purchasesAnew() {
    return bought()
        .set(
            "quantity = n.quantity, amount = n.amount, returned = n.returned, last_at = n.last_at,"
                + " category = n.category");
  }

  private static Upsert bought() {
    return Upsert.into("purchase", "profile_id, item, purposes")
        .column("profile_id", "uuid")
        .column("item", "varchar")
        .column("purposes", "varchar")
        .column("quantity", "bigint")
        .column("amount", "numeric(30,4)")
        .column("returned", "bigint")
        .column("last_at", TIME)
        .column("category", "varchar");
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
   * @param halfLife the half-life in seconds as an SQL expression, by the column that names the
   *     dimension
   */
  public static Upsert interests(UnaryOperator<String> halfLife) {
    return Upsert.into("affinity", "profile_id, purpose, dimension, name, situation")
        .column("profile_id", "uuid")
        .column("purpose", "varchar")
        .column("dimension", "varchar")
        .column("name", "varchar")
        .column("situation", "varchar")
        .column("score", "double precision")
        .column("scored_at", TIME)
        .column("since", TIME)
        .set(added("score", "scored_at", halfLife.apply("n.dimension")));
  }

  /**
   * Servings, which add up as interests do.
   *
   * @param halfLife in seconds
   */
  public static Upsert served(long halfLife) {
    return Upsert.into("served", "profile_id, purpose, dimension, name")
        .column("profile_id", "uuid")
        .column("purpose", "varchar")
        .column("dimension", "varchar")
        .column("name", "varchar")
        .column("servings", "double precision")
        .column("served_at", TIME)
        .column("since", TIME)
        .set(added("servings", "served_at", number((double) halfLife)));
  }

  /**
   * Attributes: of each source, a later fact replaces an earlier one, in whichever order. Since
   * when the source has said so without interruption is written where that is earlier than when it
   * said so last; a late fact that says something else interrupts it. A new fact has it only where
   * others before it, in the same batch, said something else: then it is its own time.
   */
  public static Upsert attributes() {
    return Upsert.into("attribute", "profile_id, name, origin_id, source")
        .column("profile_id", "uuid")
        .column("name", "varchar")
        .column("origin_id", "uuid")
        .column("content", "varchar")
        .column("purposes", "varchar")
        .column("source", "varchar")
        .column("learnt_at", TIME)
        .column("came_at", TIME)
        .column("since", TIME)
        .set(
            LATER_FACT.formatted("content")
                + ", "
                + LATER_FACT.formatted("purposes")
                + ", "
                + LATER_FACT.formatted("learnt_at")
                + ", "
                + LATER_FACT.formatted("came_at")
                + ", since = case when a.learnt_at > n.learnt_at then null when a.content = n.content"
                + " and n.since is null then coalesce(a.since, a.learnt_at) else n.since end")
        .onlyIf(
            "a.learnt_at <= n.learnt_at or (a.since <= n.learnt_at"
                + " and (a.content <> n.content or n.since is not null))");
  }

  /** Pages of what computed traits are made of, each of which is written whole. */
  public static Upsert traitPages() {
    return Upsert.into("trait_page", "profile_id, purpose, page")
        .column("profile_id", "uuid")
        .column("purpose", "varchar")
        .column("page", "integer")
        .column("content", "varchar")
        .set("content = n.content");
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
        .column("counted_on", "date")
        .set(
            "events = a.events + n.events, quantity = a.quantity + n.quantity,"
                + " amount = a.amount + n.amount, counted_on = n.counted_on");
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

  /**
   * How much is left of what counted 1 at a time, as an SQL expression: the formula of {@code
   * Interest.scoreAt}, 2^(−elapsed ÷ half-life). PostgreSQL refuses what is too small for a double,
   * so nothing gets smaller than after {@value #MOST_HALF_LIVES} half-lives.
   *
   * @param from when it counted 1, in seconds as an expression
   * @param to when it is looked at, in seconds as an expression
   * @param halfLife the half-life, in seconds as an expression
   */
  public static String left(String from, String to, String halfLife) {
    return "power(%s, greatest(%s, (%s - %s) / (%s)))"
        .formatted(number(2), number(-MOST_HALF_LIVES), from, to, halfLife);
  }

  /**
   * A number as an SQL expression of double precision. H2 takes a literal such as 1e0 for a decimal
   * of any length, with which each division gets slower than the one before.
   */
  public static String number(Number value) {
    return "cast(" + value + " as double precision)";
  }

  /** A time in seconds, as an SQL expression. */
  public static String seconds(String time) {
    return "cast(extract(epoch from " + time + ") as double precision)";
  }

  /** Adds a decaying sum as of a time to another one, as of the later of both times. */
  private static String added(String sum, String at, String halfLife) {
    return "%1$s = %3$s + %4$s, %2$s = greatest(a.%2$s, n.%2$s), since = least(a.since, n.since)"
        .formatted(sum, at, decayed("a.", sum, at, halfLife), decayed("n.", sum, at, halfLife));
  }

  private static String decayed(String row, String sum, String at, String halfLife) {
    String later = seconds("greatest(a.%1$s, n.%1$s)".formatted(at));
    return row + sum + " * " + left(seconds(row + at), later, halfLife);
  }
}
