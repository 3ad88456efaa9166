package takt.profiles.view;

import static takt.profiles.store.Tables.left;
import static takt.profiles.store.Tables.number;
import static takt.profiles.store.Tables.seconds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.ProfileView;
import takt.profiles.Situation;
import takt.profiles.derive.InterestRules;

/**
 * The part of a view's statement that reads interests: the strongest of each dimension, as strong
 * as they are now (rules F3.2, F3.5, F3.7 and F3.8).
 *
 * <p>Where facets of situations are declared, an interest is the sum over the situations in which
 * it was learnt, weighted by how far they agree with the one at hand: contextual pre-filtering
 * (Adomavicius and Tuzhilin, Context-Aware Recommender Systems, 2011, section 4), with a weight
 * instead of a cut, so that little data does not become none.
 */
final class StrongestInterests {

  /** What an interest counts for each facet in which it was learnt otherwise. */
  static final double OTHERWISE = 0.2;

  /** Of a facet that is known on both sides; names and values hold nothing to be escaped. */
  private static final String AGREEING =
      " * case when ',' || a.situation like ? and not (',' || a.situation || ',' like ?) then "
          + number(OTHERWISE)
          + " else "
          + number(1)
          + " end";

  private static final String SERVED =
      " left join profiles.served v on v.profile_id = g.profile_id and v.purpose = g.purpose"
          + " and v.dimension = g.dimension and v.name = g.name";

  private final InterestRules rules;
  private final Situation situation;

  /**
   * For a situation.
   *
   * @param situation the one at hand; what no declared facet knows of it makes no difference
   */
  StrongestInterests(InterestRules rules, Situation situation) {
    this.rules = rules;
    this.situation = rules.situating().known(situation);
  }

  /** The statement's part. It is the same for all situations that know as many facets. */
  String sql() {
    String faded = "g.score" + (rules.serve() ? " / " + fading() : "");
    return "select x.* from (select g.name, g.dimension, g.since, "
        + faded
        + " as score, row_number() over (partition by g.dimension order by "
        + faded
        + " desc) as place from (select a.profile_id, a.purpose, a.dimension, a.name,"
        + " min(a.since) as since, max(w.now) as now, sum(a.score * "
        + left(seconds("a.scored_at"), "w.now", rules.seconds("a.dimension"))
        + AGREEING.repeat(facets())
        + ") as score from profiles.affinity a cross join (select "
        + seconds("cast(? as timestamp(6) with time zone)")
        + " as now) w where a.profile_id = ? and a.purpose = ?"
        + " group by a.profile_id, a.purpose, a.dimension, a.name) g"
        + (rules.serve() ? SERVED : "")
        + ") x where x.place <= "
        + ProfileView.MOST_AFFINITIES;
  }

  /** How many facets are known. */
  int facets() {
    return situation.values().size();
  }

  /** Its parameters, in their order. */
  List<Object> parameters(Instant now, ProfileId profile, PurposeCode purpose) {
    List<Object> all = new ArrayList<>();
    situation
        .values()
        .forEach(
            (facet, value) -> {
              all.add("%," + facet + "=%");
              all.add("%," + facet + "=" + value + ",%");
            });
    all.addAll(List.of(now, profile.value(), purpose.value()));
    return all;
  }

  /** The formula of {@code InterestRules.faded}. */
  private String fading() {
    String servings =
        "v.servings * "
            + left(
                seconds("v.served_at"),
                "g.now",
                number((double) rules.servingHalfLife().toSeconds()));
    return "("
        + number(1)
        + " + coalesce("
        + servings
        + ", "
        + number(0)
        + ") / "
        + number(rules.halvesAt())
        + ")";
  }
}
