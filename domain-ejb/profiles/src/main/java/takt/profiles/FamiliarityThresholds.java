package takt.profiles;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * What makes a person more than a stranger (rule F3.4). Whoever has no customer number is a
 * stranger; else the highest level counts whose thresholds are reached. Times are periods of the
 * calendar in UTC, up to {@value #MOST_YEARS} years; of no length, they ask for nothing.
 *
 * @param acquaintance what makes an acquaintance
 * @param customerOrders so many orders make a customer, 1 to {@value #MOST_ORDERS}
 * @param regular what makes a regular
 * @param revision 0 before the first change
 */
public record FamiliarityThresholds(
    Acquaintance acquaintance, int customerOrders, Regular regular, int revision) {

  /** No more orders can be asked for. */
  public static final int MOST_ORDERS = 1_000;

  /** No more events can be asked for: they are looked at in every decision. */
  public static final int MOST_EVENTS = 50;

  /** No longer time can be asked for. */
  public static final int MOST_YEARS = 100;

  /** Until the company says otherwise. */
  public static final FamiliarityThresholds DEFAULT =
      new FamiliarityThresholds(
          new Acquaintance(Period.ZERO, 0, false),
          1,
          new Regular(3, Period.ZERO, Period.ofYears(1)),
          0);

  /** Refuses what is out of range, and regulars with fewer orders than customers. */
  public FamiliarityThresholds {
    orders(customerOrders);
    if (regular.orders < customerOrders) {
      throw new IllegalArgumentException("A regular has at least as many orders as a customer");
    }
  }

  /**
   * What makes an acquaintance of somebody with a customer number.
   *
   * @param knownFor for how long it has led to them at least
   * @param events how many of their events are on record at least, 0 to {@value #MOST_EVENTS}
   * @param either whether one of both is enough
   */
  public record Acquaintance(Period knownFor, int events, boolean either) {

    /** Refuses what is out of range. */
    public Acquaintance {
      length(knownFor);
      if (events < 0 || events > MOST_EVENTS) {
        throw new IllegalArgumentException("events must be 0 to " + MOST_EVENTS);
      }
    }

    private boolean reached(FamiliarityFacts facts, Instant now) {
      boolean longEnough =
          knownFor.isZero() || !facts.knownSince().orElseThrow().isAfter(ago(knownFor, now));
      boolean often = facts.events() >= events;
      return either ? longEnough || often : longEnough && often;
    }
  }

  /**
   * What makes a regular of a customer.
   *
   * @param orders so many orders at least, 1 to {@value FamiliarityThresholds#MOST_ORDERS}
   * @param tenure for how long they have been a customer at least: since their first order
   * @param recency how long ago their last order is at most; of some length
   */
  public record Regular(int orders, Period tenure, Period recency) {

    /** Refuses what is out of range. */
    public Regular {
      FamiliarityThresholds.orders(orders);
      length(tenure);
      length(recency);
      if (recency.isZero()) {
        throw new IllegalArgumentException("recency must be at least a day");
      }
    }

    private boolean reached(FamiliarityFacts facts, Instant now) {
      return facts.orders() >= orders
          && (tenure.isZero() || !facts.firstOrder().orElseThrow().isAfter(ago(tenure, now)))
          && !facts.lastOrder().orElseThrow().isBefore(ago(recency, now));
    }
  }

  /** How well both sides know each other. */
  public Familiarity level(FamiliarityFacts facts, Instant now) {
    if (facts.knownSince().isEmpty()) {
      return Familiarity.STRANGER;
    }
    if (regular.reached(facts, now)) {
      return Familiarity.REGULAR;
    }
    if (facts.orders() >= customerOrders) {
      return Familiarity.CUSTOMER;
    }
    return acquaintance.reached(facts, now) ? Familiarity.ACQUAINTANCE : Familiarity.STRANGER;
  }

  private static void orders(int orders) {
    if (orders < 1 || orders > MOST_ORDERS) {
      throw new IllegalArgumentException("orders must be 1 to " + MOST_ORDERS);
    }
  }

  private static void length(Period period) {
    if (period.isNegative()
        || period.getYears() > MOST_YEARS
        || period.getMonths() > MOST_YEARS * 12
        || period.getDays() > MOST_YEARS * 366) {
      throw new IllegalArgumentException("A time is at most " + MOST_YEARS + " years");
    }
  }

  private static Instant ago(Period period, Instant now) {
    return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }
}
