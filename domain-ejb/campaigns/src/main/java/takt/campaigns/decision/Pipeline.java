package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.Message;
import takt.campaigns.Verdict;
import takt.profiles.ProfileView;

/**
 * A decision from beginning to end, as a pure function. Who it is, and the views, were found out
 * before; {@link Explaining} tells afterwards why.
 */
final class Pipeline {

  /** Every reason to stay silent, in the order in which they are asked. */
  static final List<Policy> POLICIES =
      List.of(
          new Permitted(),
          new Live(),
          new Fitting(),
          new InAudience(),
          new InBudget(),
          new NotSaid(),
          new Available(),
          new NotBought(),
          new NotQuiet(),
          new Rested(),
          new WithinCaps());

  /** Of so many messages a trace tells the rank; of the campaigns below, that they are. */
  private static final int RANKS = 20;

  private static final double THOUSAND = 1000;

  private Pipeline() {}

  /** Decides, and says of every campaign where it fell out. */
  static Choice decide(Facts facts) {
    return decide(facts, Trace.kept());
  }

  /** The same choice, of which only the outcome matters. */
  static Choice decideUntraced(Facts facts) {
    return facts.person().isPresent() ? decide(facts, Trace.lost()) : decideForNobody(facts);
  }

  private static Choice decide(Facts facts, Trace trace) {
    List<Ranked> ranking = ranking(facts, trace);
    Drawing drawing = new Drawing(facts, trace);
    return choice(
        facts.chance().isNone() ? drawing.first(ranking) : drawing.byChance(ranking),
        drawing,
        facts,
        trace);
  }

  /** The most probable choice, where something is left to chance (rule G7.7). */
  static Choice decideLikeliest(Facts facts) {
    Trace trace = Trace.kept();
    List<Ranked> ranking = ranking(facts, trace);
    Drawing drawing = new Drawing(facts, trace);
    return choice(
        facts.chance().isNone() ? drawing.first(ranking) : drawing.likeliest(ranking),
        drawing,
        facts,
        trace);
  }

  private static Choice choice(Optional<Won> won, Drawing drawing, Facts facts, Trace trace) {
    return new Choice(won, drawing.heldOut(), trace, facts.person().isPresent());
  }

  private static List<Ranked> ranking(Facts facts, Trace trace) {
    who(facts, trace);
    List<Candidate> candidates = new ArrayList<>();
    for (Campaign campaign : facts.campaigns()) {
      judge(campaign, facts, trace).ifPresent(candidates::add);
    }
    List<Ranked> ranking = Ranked.all(candidates, facts);
    rank(ranking, facts, trace);
    return ranking;
  }

  /** How probable a message is as something new, of all that could be shown (rule G16.1). */
  static double asNew(Ranked message, Facts facts) {
    Trace lost = Trace.lost();
    return new Drawing(facts, lost).asNew(message, ranking(facts, lost));
  }

  /**
   * The same choice about nobody known, without a trace: of the campaigns, which come with the
   * highest priority first, as long as one can still win.
   */
  static Choice decideForNobody(Facts facts) {
    Optional<Won> best = Optional.empty();
    for (Campaign campaign : facts.campaigns()) {
      if (best.isPresent() && Ranked.mostToNobody(campaign) < best.get().ranked().value()) {
        break;
      }
      Optional<Candidate> candidate = judge(campaign, facts, Trace.lost());
      for (Ranked ranked : Ranked.all(candidate.stream().toList(), facts)) {
        if (best.isEmpty() || ranked.isBefore(best.get().ranked())) {
          Optional<Won> known = best;
          best = pick(ranked, facts).map(pick -> Won.certainly(ranked, pick)).or(() -> known);
        }
      }
    }
    return new Choice(best, Optional.empty(), Trace.lost(), false);
  }

  private static void who(Facts facts, Trace trace) {
    trace.add("who", Verdict.PASSED, facts.person().isPresent() ? "known" : "nobody known");
    facts
        .person()
        .ifPresent(
            person ->
                person
                    .views()
                    .values()
                    .forEach(view -> trace.add("dose", Verdict.PASSED, dose(view, facts))));
  }

  private static String dose(ProfileView view, Facts facts) {
    return Doses.text(view, facts.house().dose(), facts.placement().channel());
  }

  private static Optional<Candidate> judge(Campaign campaign, Facts facts, Trace trace) {
    Candidate candidate = Candidate.of(campaign);
    for (Policy policy : POLICIES) {
      Ruling ruling = policy.judge(candidate, facts);
      if (ruling instanceof Ruling.Refused refused) {
        trace.add(campaign, policy.name(), refused.verdict(), refused.detail());
        return Optional.empty();
      }
      candidate = (Candidate) ruling;
    }
    return Optional.of(candidate);
  }

  private static void rank(List<Ranked> ranking, Facts facts, Trace trace) {
    Set<UUID> told = new HashSet<>();
    for (int place = 0; place < ranking.size(); place++) {
      Ranked ranked = ranking.get(place);
      Campaign campaign = ranked.candidate().campaign();
      boolean first = told.add(campaign.id());
      if (place < RANKS) {
        trace.add(campaign, "rank", Verdict.RANKED, rank(ranked, facts));
      } else if (first) {
        trace.add(campaign, "rank", Verdict.RANKED, "below the first " + RANKS + " messages");
      }
    }
  }

  private static String rank(Ranked ranked, Facts facts) {
    Message message = ranked.message();
    int times = facts.said().times(message.category());
    return "message "
        + message.key()
        + ", value "
        + Math.round(ranked.value() * THOUSAND) / THOUSAND
        + (times == 0 ? "" : ", after " + times + " of its category");
  }

  /** The words of a message for this dose and these facts; empty if none fit. */
  static Optional<Pick> pick(Ranked ranked, Facts facts) {
    return Pick.from(
        known(ranked, facts), Where.of(facts.placement()), facts.language(), ranked.dose());
  }

  /** Whether {@link #pick} finds words. */
  static boolean sayable(Ranked ranked, Facts facts) {
    return Pick.exists(
        known(ranked, facts), Where.of(facts.placement()), facts.language(), ranked.dose());
  }

  /** What the texts of a message can use. */
  static KnownFacts known(Ranked ranked, Facts facts) {
    Optional<ProfileView> view =
        facts.person().flatMap(person -> person.view(ranked.candidate().campaign()));
    return new KnownFacts(
        view, ranked.message(), facts.context(), facts.shelf(), facts.house().zone(view));
  }
}
