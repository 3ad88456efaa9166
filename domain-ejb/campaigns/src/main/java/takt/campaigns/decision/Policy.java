package takt.campaigns.decision;

/** One reason why a campaign may have to stay silent. A pure function. */
interface Policy {

  /** Its name in traces. */
  String name();

  /** What it says of a candidate. */
  Ruling judge(Candidate candidate, Facts facts);
}
