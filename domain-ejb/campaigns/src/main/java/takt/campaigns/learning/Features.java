package takt.campaigns.learning;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import takt.campaigns.regression.SparseVector;
import takt.kernel.Language;
import takt.profiles.Familiarity;
import takt.profiles.SituationFacet;
import takt.profiles.Surroundings;

/**
 * What is known before a choice of a message, in {@value #WIDTH} columns: one that is 1 always, the
 * rank by rules, the interest in what the message is about, and words, which share the other
 * columns by their hash with a sign of its own, so that words that meet do not add up on average
 * (Weinberger and others, Feature Hashing for Large Scale Multitask Learning, 2009).
 */
public final class Features {

  /** How many columns there are. */
  public static final int WIDTH = 64;

  static final int CONSTANT = 0;
  static final int RANK = 1;
  static final int INTEREST = 2;
  private static final int WORDS = 3;

  private static final String PAGE = "page";
  private static final int LONGEST_PAGE = 60;
  private static final String WEEKEND = "weekend";

  /** What is said under these names counts as it is said, whether it is a facet or not. */
  private static final List<String> SAID = List.of("weather", "device", "mood");

  /** FNV-1a, 64 bits (Fowler, Noll and Vo, RFC 9923). */
  private static final long OFFSET = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private final SparseVector.Builder columns;

  /**
   * Of a place and a situation there: what is said of it by facets, the weather, the device, the
   * mood, the page without what follows its ? or #, the time of day, the season, and whether it is
   * the weekend. What is said counts more than the clock.
   */
  public static Features of(String placement, Language language, Surroundings surroundings) {
    Map<String, String> words = new TreeMap<>(surroundings.situation().values());
    SAID.forEach(name -> surroundings.said(name).ifPresent(value -> words.put(name, value)));
    surroundings.said(PAGE).ifPresent(page -> words.put(PAGE, path(page)));
    for (String facet : SituationFacet.DERIVED.keySet()) {
      words.put(
          facet,
          surroundings
              .said(facet)
              .orElseGet(() -> SituationFacet.derived(facet, surroundings.local())));
    }
    boolean weekend = surroundings.local().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    words.putIfAbsent(WEEKEND, Boolean.toString(weekend));
    Features features = new Features().is("placement", placement).is("language", language.name());
    words.forEach(features::is);
    return features;
  }

  private static String path(String page) {
    int end = Math.min(page.length(), LONGEST_PAGE);
    for (int at = 0; at < end; at++) {
      if (page.charAt(at) == '?' || page.charAt(at) == '#') {
        end = at;
      }
    }
    return page.substring(0, end);
  }

  /** Of nothing known yet. */
  public Features() {
    this(new SparseVector.Builder().add(CONSTANT, 1));
  }

  private Features(SparseVector.Builder columns) {
    this.columns = columns;
  }

  /** The same, to which more can be added. */
  public Features copy() {
    return new Features(columns.copy());
  }

  /** Adds the message's rank by rules, by that of the first: 0 to 1. */
  public Features rank(double relative) {
    columns.add(RANK, within(relative));
    return this;
  }

  /** Adds the person's interest in what the message is about, by their strongest: 0 to 1. */
  public Features interest(double relative) {
    columns.add(INTEREST, within(relative));
    return this;
  }

  /** Adds how well the person is known. */
  public Features familiarity(Familiarity familiarity) {
    return is("familiarity", familiarity.name().toLowerCase(Locale.ROOT));
  }

  /** Adds that something is so, such as that the weather is cold. */
  public Features is(String name, String value) {
    long hash = hash(name + "=" + value);
    columns.add(WORDS + (int) Long.remainderUnsigned(hash, WIDTH - WORDS), hash < 0 ? -1 : 1);
    return this;
  }

  /** What was added. */
  public SparseVector build() {
    return columns.build();
  }

  private static double within(double relative) {
    if (!(relative >= 0 && relative <= 1)) {
      throw new IllegalArgumentException("must be 0 to 1");
    }
    return relative;
  }

  private static long hash(String word) {
    long hash = OFFSET;
    for (int at = 0; at < word.length(); at++) {
      hash = (hash ^ word.charAt(at)) * PRIME;
    }
    return mixed(hash);
  }

  /** Lets every bit depend on every other (Steele, Lea and Flood, SplittableRandom, 2014). */
  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
