package takt.profiles.forecast;

import takt.profiles.PurchaseFit;

/** Sums up the errors of a forecast, person by person. */
final class Errors {

  private double total;
  private double absolute;
  private double squared;
  private int persons;

  void add(double forecast, double actual) {
    double error = forecast - actual;
    total += forecast;
    absolute += Math.abs(error);
    squared += error * error;
    persons++;
  }

  PurchaseFit.Errors mean() {
    int of = Math.max(1, persons);
    return new PurchaseFit.Errors(total, absolute / of, Math.sqrt(squared / of));
  }
}
