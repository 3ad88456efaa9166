package takt.profiles.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import takt.profiles.PurchaseFit.Group;
import takt.profiles.PurchaseFit.HeldOut;
import takt.profiles.PurchaseFit.Parameters;
import takt.profiles.PurchaseFit.Spending;

/** Measures what a model of the days before the cut foretold of those after it. */
final class HeldOutFigures {

  private final BgNbd model;
  private final Optional<GammaGamma> value;
  private final long cut;
  private final int days;

  private final Errors forecast = new Errors();
  private final Errors sameRate = new Errors();
  private final Errors average = new Errors();
  private final Errors spending = new Errors();
  private final Errors sameSpending = new Errors();
  private final Sums[] groups = new Sums[GoodnessOfFit.OFTEN + 1];
  private long purchases;
  private double spent;

  private static final class Sums {
    private int persons;
    private double actual;
    private double forecast;
    private double sameRate;

    private Group mean(int repeats) {
      return new Group(repeats, persons, actual / persons, forecast / persons, sameRate / persons);
    }
  }

  /**
   * Begins.
   *
   * @param model fitted on what was before the cut
   * @param value fitted on what was before the cut, if it could be
   * @param cut the first held-out day, counted from 1970
   * @param days how many are held out
   */
  HeldOutFigures(BgNbd model, Optional<GammaGamma> value, long cut, int days) {
    this.model = model;
    this.value = value;
    this.cut = cut;
    this.days = days;
    for (int i = 0; i < groups.length; i++) {
      groups[i] = new Sums();
    }
  }

  /** Measures it on everybody who bought before the cut. */
  HeldOut of(Parameters parameters, List<Observed> everybody) {
    List<Observed> persons = everybody.stream().filter(Observed::boughtBefore).toList();
    double rate = rateOfAll(persons);
    double[] buying = new double[persons.size()];
    boolean[] bought = new boolean[persons.size()];
    for (int i = 0; i < buying.length; i++) {
      Observed one = persons.get(i);
      add(one, rate);
      buying[i] = model.buying(one.before(cut), days);
      bought[i] = one.later() > 0;
    }
    return new HeldOut(
        LocalDate.ofEpochDay(cut),
        days,
        persons.size(),
        purchases,
        parameters,
        forecast.mean(),
        sameRate.mean(),
        average.mean(),
        groups(),
        Scores.of(buying, bought),
        value.map(any -> new Spending(spent, spending.mean(), sameSpending.mean())));
  }

  private double rateOfAll(List<Observed> persons) {
    double repeats = 0;
    double age = 0;
    for (Observed one : persons) {
      repeats += one.daysBefore() - 1;
      age += cut - one.first();
    }
    return repeats / age;
  }

  private void add(Observed one, double rateOfAll) {
    History before = one.before(cut);
    double expected = model.expected(before, days);
    double same = (double) before.repeats() / before.age() * days;
    forecast.add(expected, one.later());
    sameRate.add(same, one.later());
    average.add(rateOfAll * days, one.later());
    purchases += one.later();
    Sums group = groups[Math.min(GoodnessOfFit.OFTEN, before.repeats())];
    group.persons++;
    group.actual += one.later();
    group.forecast += expected;
    group.sameRate += same;
    value.ifPresent(worth -> addSpending(one, worth, expected, same));
  }

  private void addSpending(Observed one, GammaGamma worth, double expected, double same) {
    double own = one.meanBefore().orElse(0);
    int known = own > 0 ? one.daysBefore() : 0;
    spending.add(expected * worth.mean(known, own), one.spentLater());
    sameSpending.add(same * own, one.spentLater());
    spent += one.spentLater();
  }

  private List<Group> groups() {
    List<Group> all = new ArrayList<>();
    for (int repeats = 0; repeats < groups.length; repeats++) {
      if (groups[repeats].persons > 0) {
        all.add(groups[repeats].mean(repeats));
      }
    }
    return all;
  }
}
