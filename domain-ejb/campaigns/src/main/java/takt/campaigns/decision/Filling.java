package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.List;
import takt.campaigns.Decision;
import takt.campaigns.PlaceAnswer;

/** Fills the places of a page one after the other, each knowing what the answer says already. */
final class Filling {

  private Filling() {}

  /** Who reads what a decision needs, and writes it down. */
  interface Desk {

    /** What the next decision for a place is made from. */
    Facts facts(Spot spot, Said said);

    /** What is chosen from it. */
    Choice choose(Facts facts);

    /** The decision, written down where it is about somebody. */
    Decision keep(Facts facts, Choice choice);
  }

  /**
   * The decisions for all places. That there is nothing more for a place that has a message already
   * is no decision of its own, unless somebody was held out (rule G15.4).
   */
  static List<PlaceAnswer> fill(List<Spot> spots, Desk desk) {
    List<PlaceAnswer> answers = new ArrayList<>();
    Said said = Said.NOTHING;
    for (Spot spot : spots) {
      List<Decision> decisions = new ArrayList<>();
      boolean more = true;
      while (more && decisions.size() < spot.messages()) {
        Facts facts = desk.facts(spot, said);
        Choice choice = desk.choose(facts);
        said = said.and(choice);
        more = choice.winner().isPresent();
        if (more || decisions.isEmpty() || choice.heldOut().isPresent()) {
          decisions.add(desk.keep(facts, choice));
        }
      }
      answers.add(new PlaceAnswer(spot.placement().code(), decisions));
    }
    return answers;
  }
}
