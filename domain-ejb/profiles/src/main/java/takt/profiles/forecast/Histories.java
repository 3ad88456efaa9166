package takt.profiles.forecast;

import java.util.Arrays;

/** Many histories, kept in a few arrays. They carry no key: nobody can be found in them. */
final class Histories {

  private static final int FIRST = 1_024;

  private int[] repeats = new int[FIRST];
  private int[] last = new int[FIRST];
  private int[] age = new int[FIRST];
  private int size;
  private int most;

  void add(History one) {
    if (size == repeats.length) {
      repeats = Arrays.copyOf(repeats, 2 * size);
      last = Arrays.copyOf(last, 2 * size);
      age = Arrays.copyOf(age, 2 * size);
    }
    repeats[size] = one.repeats();
    last[size] = one.last();
    age[size] = one.age();
    size++;
    most = Math.max(most, one.repeats());
  }

  int size() {
    return size;
  }

  History get(int index) {
    return new History(repeats[index], last[index], age[index]);
  }

  /** How many bought again. */
  int repeaters() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += repeats[i] > 0 ? 1 : 0;
    }
    return count;
  }

  /** The mean age, in days. */
  double meanAge() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += age[i];
    }
    return sum / size;
  }

  /**
   * The logarithm of the likelihood: equation 6 of the paper, factored so that nothing overflows
   * (Fader and Hardie, Overcoming the BG/NBD Model's #NUM! Error Problem, 2013). Quotients of gamma
   * functions are sums of logarithms, one for each further purchase.
   */
  double logLikelihood(BgNbd model) {
    double[] counted = new double[most + 1];
    double[] leaving = new double[most + 1];
    double sum = model.r() * Math.log(model.alpha());
    for (int x = 0; x <= most; x++) {
      counted[x] = sum;
      leaving[x] = x == 0 ? Double.NEGATIVE_INFINITY : Math.log(model.a() / (model.b() + x - 1));
      sum += Math.log(model.r() + x) + Math.log((model.b() + x) / (model.a() + model.b() + x));
    }
    double all = 0;
    for (int i = 0; i < size; i++) {
      int x = repeats[i];
      double shape = model.r() + x;
      double still = -shape * Math.log(model.alpha() + age[i]);
      double left = leaving[x] - shape * Math.log(model.alpha() + last[i]);
      all += counted[x] + Math.max(still, left) + Math.log1p(Math.exp(-Math.abs(still - left)));
    }
    return all;
  }
}
