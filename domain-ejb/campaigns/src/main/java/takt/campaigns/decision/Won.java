package takt.campaigns.decision;

import takt.campaigns.Shown;

/**
 * What won.
 *
 * @param ranked the message
 * @param pick its variant
 * @param probability how probable it was that this message won, above 0, at most 1
 * @param discovery whether it won as something new (rule G16.1)
 * @param best the most that any of those that could be shown is worth by rules
 */
record Won(Ranked ranked, Pick pick, double probability, boolean discovery, double best) {

  /** By rules, which leave nothing to chance. */
  static Won certainly(Ranked ranked, Pick pick) {
    return new Won(ranked, pick, 1, false, ranked.worth());
  }

  /** The same, its words with placeholders for what is hidden. */
  Won discreet(Facts facts, Hidden hidden) {
    Pick other = pick.discreet(Pipeline.known(ranked, facts), hidden);
    return new Won(ranked, other, probability, discovery, best);
  }

  Shown shown() {
    return pick.shown(ranked.candidate().campaign(), ranked.message(), probability);
  }
}
