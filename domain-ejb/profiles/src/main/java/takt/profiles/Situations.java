package takt.profiles;

import java.util.List;

/**
 * By what the company tells situations apart (rule F3.8). Not personal data; nodes read it from a
 * copy in memory that is at most one second old.
 */
public interface Situations {

  /** The facets, none before the company has declared some. */
  Facets facets();

  /**
   * Replaces the facets; all interests are then computed anew (rule F3.6).
   *
   * @param next the facets, with the revision that is replaced
   * @throws SettingChanged if that is not the current one
   */
  Facets replace(Facets next);

  /**
   * The situation in which something is decided, in the declared facets: what is said of it, else
   * what the clock there shows of time of day and season, as for an event.
   */
  Situation of(Surroundings surroundings);

  /**
   * The facets.
   *
   * @param all at most {@value #MOST}, each name once
   * @param revision which revision of them it is; 0 before the first
   */
  record Facets(List<SituationFacet> all, int revision) {

    /** At most so many facets. */
    public static final int MOST = 4;

    /** Refuses too many, and one that is named twice. */
    public Facets {
      all = List.copyOf(all);
      if (all.size() > MOST) {
        throw new IllegalArgumentException("facets must be at most " + MOST);
      }
      if (all.stream().map(SituationFacet::name).distinct().count() < all.size()) {
        throw new IllegalArgumentException("facets must be named once");
      }
    }
  }
}
