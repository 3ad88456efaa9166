package takt.campaigns.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import takt.campaigns.regression.SparseVector;
import takt.kernel.Language;
import takt.profiles.Familiarity;
import takt.profiles.Situation;
import takt.profiles.Surroundings;

/**
 * A shop whose truth is known: who clicks, buys and opts out depends on the message, on how
 * familiar the person is, on the weather, on their interest, and on the day, since tastes drift. A
 * regression over the features cannot say all of it: what fits is better than the sum of its parts.
 */
final class SimulatedShop {

  static final int MESSAGES = 8;
  static final Duration BETWEEN = Duration.ofMinutes(5);
  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<Familiarity> FAMILIARITY = List.of(Familiarity.values());
  private static final int FAMILIAR = FAMILIARITY.size();
  private static final List<String> WEATHER = List.of("cold", "mild", "hot");
  private static final List<String> DEVICE = List.of("phone", "desktop");

  /** As the rules have it. */
  private static final double LEAST_INTEREST = 0.1;

  private static final double MOST = 0.5;
  private static final double LEAST = 0.002;

  /** Tastes come and go in so many rounds. */
  private static final double PERIOD = 20_000;

  private final double[] base = new double[MESSAGES];
  private final double[] swing = new double[MESSAGES];
  private final double[] phase = new double[MESSAGES];
  private final double[] pushy = new double[MESSAGES];
  private final double[] priority = new double[MESSAGES];
  private final double[][] familiar = new double[MESSAGES][FAMILIAR];
  private final double[][] weather = new double[MESSAGES][WEATHER.size()];
  private final double[][] device = new double[MESSAGES][DEVICE.size()];

  SimulatedShop(long seed) {
    SplittableRandom luck = new SplittableRandom(seed);
    for (int message = 0; message < MESSAGES; message++) {
      base[message] = 0.02 + 0.04 * luck.nextDouble();
      swing[message] = 0.03 * luck.nextDouble();
      phase[message] = luck.nextDouble();
      pushy[message] = 0.006 * luck.nextDouble() * luck.nextDouble();
      // The rules know of interests, but not of what works.
      priority[message] = 0.2 + 0.8 * luck.nextDouble();
      fill(familiar[message], luck, 0.03);
      fill(weather[message], luck, 0.03);
      fill(device[message], luck, 0.01);
    }
  }

  private static void fill(double[] effects, SplittableRandom luck, double size) {
    for (int at = 0; at < effects.length; at++) {
      effects[at] = size * (2 * luck.nextDouble() - 1);
    }
  }

  /** Somebody who comes. */
  record Visit(int number, int familiar, int weather, int device, List<Double> interests) {

    Instant at() {
      return BEGIN.plus(BETWEEN.multipliedBy(number));
    }
  }

  Visit visit(int number, SplittableRandom luck) {
    List<Double> interests = new ArrayList<>();
    for (int message = 0; message < MESSAGES; message++) {
      interests.add(luck.nextInt(3) == 0 ? luck.nextDouble() : 0.1);
    }
    return new Visit(
        number,
        luck.nextInt(FAMILIAR),
        luck.nextInt(WEATHER.size()),
        luck.nextInt(DEVICE.size()),
        interests);
  }

  private double click(Visit visit, int message) {
    double time = Math.sin(2 * Math.PI * (visit.number() / PERIOD + phase[message]));
    double kind = familiar[message][visit.familiar()];
    double sky = weather[message][visit.weather()];
    double fits = kind > 0.01 && sky > 0.01 ? 1.5 : 1;
    double click =
        base[message]
            + swing[message] * time
            + kind
            + sky
            + device[message][visit.device()]
            + 0.04 * visit.interests().get(message);
    return Math.max(LEAST, Math.min(MOST, fits * click));
  }

  private double purchase(Visit visit, int message) {
    return 0.2 * visit.interests().get(message) * click(visit, message);
  }

  private double regret(Visit visit, int message) {
    return pushy[message] * (FAMILIAR - visit.familiar());
  }

  /** The reward that is to be expected of showing a message, as it is in truth. */
  double truth(Visit visit, int message) {
    double click = click(visit, message);
    double purchase = purchase(visit, message);
    Rewards rewards = Rewards.USUAL;
    return (click - purchase) * rewards.click()
        + purchase * rewards.purchase()
        + regret(visit, message) * rewards.regret();
  }

  /** What comes of showing it. */
  Set<Outcome> outcomes(Visit visit, int message, SplittableRandom luck) {
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    double click = click(visit, message);
    double draw = luck.nextDouble();
    if (draw < click) {
      outcomes.add(Outcome.CLICKED);
    }
    if (draw < purchase(visit, message)) {
      outcomes.add(Outcome.BOUGHT);
    }
    if (luck.nextDouble() < regret(visit, message)) {
      outcomes.add(Outcome.REGRETTED);
    }
    return outcomes;
  }

  /**
   * How far an interest speaks for a message, as the rules know it; they know none of strangers.
   */
  private static double liking(Visit visit, int message) {
    return visit.familiar() == 0
        ? 0
        : visit.interests().get(message) / Collections.max(visit.interests());
  }

  private double worth(Visit visit, int message) {
    return priority[message] * Math.max(LEAST_INTEREST, liking(visit, message));
  }

  /** The rules' rank of a message: priority times interest, by that of the first. */
  double rank(Visit visit, int message) {
    double best = 0;
    for (int other = 0; other < MESSAGES; other++) {
      best = Math.max(best, worth(visit, other));
    }
    return worth(visit, message) / best;
  }

  /** What is known of showing each message: the features that decisions have, and no others. */
  List<SparseVector> features(Visit visit) {
    Map<String, String> context =
        Map.of("weather", WEATHER.get(visit.weather()), "device", DEVICE.get(visit.device()));
    Features known =
        Features.of(
            "home",
            Language.EN,
            new Surroundings(context, Situation.UNKNOWN, visit.at(), ZoneOffset.UTC));
    if (visit.familiar() > 0) {
      known.familiarity(FAMILIARITY.get(visit.familiar()));
    }
    List<SparseVector> all = new ArrayList<>();
    for (int message = 0; message < MESSAGES; message++) {
      all.add(known.copy().rank(rank(visit, message)).interest(liking(visit, message)).build());
    }
    return all;
  }
}
