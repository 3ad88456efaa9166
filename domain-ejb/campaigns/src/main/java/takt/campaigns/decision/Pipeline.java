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
          new WithinCaps(),
          new Holdout());

  private static final double THOUSAND = 1000;

  private Pipeline() {}

  static Choice decide(Facts facts) {
    Trace trace = new Trace();
    who(facts, trace);
    List<Candidate> candidates = new ArrayList<>();
    for (Campaign campaign : facts.campaigns()) {
      judge(campaign, facts, trace).ifPresent(candidates::add);
    }
    return choose(Ranked.all(candidates, facts), facts, trace);
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
      candidate = ((Ruling.GoesOn) ruling).candidate();
    }
    return Optional.of(candidate);
  }

  private static Choice choose(List<Ranked> ranking, Facts facts, Trace trace) {
    Optional<UUID> heldOut = Optional.empty();
    Optional<Ranked> winner = Optional.empty();
    Optional<Pick> picked = Optional.empty();
    Set<UUID> passedBy = new HashSet<>();
    for (Ranked ranked : ranking) {
      Campaign campaign = ranked.candidate().campaign();
      Message message = ranked.message();
      trace.add(
          campaign,
          "rank",
          Verdict.RANKED,
          "message "
              + message.key()
              + ", value "
              + Math.round(ranked.value() * THOUSAND) / THOUSAND
              + alike(message, facts));
      if (winner.isPresent() || passedBy.contains(campaign.id())) {
        continue;
      }
      Optional<Pick> pick = pick(ranked, facts);
      if (pick.isEmpty()) {
        trace.add(
            campaign,
            "variant",
            Verdict.NO_VARIANT_FOR_DEGREE,
            "message " + message.key() + ", dose " + ranked.dose().degree());
      } else if (ranked.candidate().heldOut()) {
        trace.add(campaign, "holdout", Verdict.HELD_OUT, "message " + message.key());
        passedBy.add(campaign.id());
        heldOut = heldOut.or(() -> Optional.of(campaign.id()));
      } else {
        trace.add(campaign, "variant", Verdict.SHOWN, pick.get().variant().key());
        winner = Optional.of(ranked);
        picked = pick;
      }
    }
    return new Choice(winner, picked, heldOut, trace.lines(), facts.person().isPresent());
  }

  /** How many of its category the answer has already, if it has any. */
  private static String alike(Message message, Facts facts) {
    int times = facts.said().times(message.category());
    return times == 0 ? "" : ", after " + times + " of its category";
  }

  /** The words of a message for this dose and these facts; empty if none fit. */
  static Optional<Pick> pick(Ranked ranked, Facts facts) {
    Optional<ProfileView> view =
        facts.person().flatMap(person -> person.view(ranked.candidate().campaign()));
    KnownFacts known = new KnownFacts(view, ranked.message(), facts.context());
    return Pick.from(known, facts.placement().channel(), facts.language(), ranked.dose());
  }
}
