package takt.profiles.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import takt.profiles.OnViolation;
import takt.profiles.PlanViolation;

/** What the events of one batch broke (rule F11.3). */
public final class Violations {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]*@[^\\s@]*");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
  private static final int LONGEST = 100;

  private final Map<Key, Long> sums = new TreeMap<>();

  /** What is counted together. */
  record Key(String event, String rule, OnViolation done) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::event).thenComparing(Key::rule).thenComparing(Key::done);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }

    /** The same, without saying what it is about. */
    Key folded() {
      return new Key(PlanViolation.OTHERS, PlanViolation.OTHERS, done);
    }
  }

  /** Adds the rules that an event of this name broke. */
  public void add(String name, List<String> rules, OnViolation done) {
    for (String rule : rules) {
      boolean planned = !rule.equals(PlanViolation.OFF_PLAN);
      sums.merge(new Key(planned ? name : masked(name), rule, done), 1L, Long::sum);
    }
  }

  Map<Key, Long> sums() {
    return sums;
  }

  /** A name that nobody planned may hold anything, also what leads to a person. */
  public static String masked(String name) {
    String masked = DIGITS.matcher(ADDRESS.matcher(name).replaceAll("…@…")).replaceAll("#").strip();
    return masked.substring(0, Math.min(LONGEST, masked.length()));
  }
}
