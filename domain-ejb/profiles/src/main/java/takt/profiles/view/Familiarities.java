package takt.profiles.view;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import takt.profiles.Familiarity;

/** How well both sides know each other (rule F3.4). */
public final class Familiarities {

  /** So many orders make a regular; no more of them need to be looked at. */
  static final int ORDERS = 3;

  private Familiarities() {}

  /**
   * Judges it.
   *
   * @param known whether there is a customer number
   * @param orders when the latest orders were, at least {@value #ORDERS} of them if there are
   */
  public static Familiarity of(boolean known, List<Instant> orders, Instant now) {
    if (!known) {
      return Familiarity.STRANGER;
    }
    if (orders.isEmpty()) {
      return Familiarity.ACQUAINTANCE;
    }
    Instant aYearAgo = now.atOffset(ZoneOffset.UTC).minus(Period.ofYears(1)).toInstant();
    boolean lately = orders.stream().anyMatch(order -> !order.isBefore(aYearAgo));
    return orders.size() >= ORDERS && lately ? Familiarity.REGULAR : Familiarity.CUSTOMER;
  }
}
