package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.campaigns.Decision;
import takt.campaigns.Explanation;

/** Decisions that are answered, and written down nowhere (rule G2.2). */
@ApplicationScoped
class Unlogged {

  @Inject CurrentNames names;

  Decision of(Facts facts, Choice choice) {
    Explanation why = Explaining.explain(facts, choice, names.in(facts.language()));
    return new Decision(
        Optional.empty(),
        choice.outcome(),
        choice.shown(),
        choice.dose(),
        why,
        facts.now(),
        choice.discovery());
  }
}
