/**
 * Campaigns, the decision what to show whom, its log, queued messages, results.
 *
 * <p>Other modules see this package only. The numbered rules:
 *
 * <p>Campaigns
 *
 * <ul>
 *   <li>G1.1 A campaign is drafted, started, paused, started again, ended; an ended one never
 *       changes again. What its state does not allow is refused by name.
 *   <li>G1.2 A change names the revision that it replaces; another one is refused.
 *   <li>G1.3 A campaign is for one purpose and for placements that exist.
 *   <li>G1.4 A variant may use only facts that its degree allows, and its link holds no fact.
 *   <li>G1.5 Placements and campaigns are read from a copy in memory that is at most one second
 *       old, on the node that changed them at once; they are the company's, not personal data.
 * </ul>
 *
 * <p>Permission and dose
 *
 * <ul>
 *   <li>G2.1 A decision is personal if the purpose of a campaign that is live here is permitted to
 *       the person; campaigns of other purposes then stay silent. Otherwise it is generic.
 *   <li>G2.2 A generic decision uses the placement, the language and the context, nothing else;
 *       nothing is read beyond the permissions, nothing is stored, and it has no id.
 *   <li>G2.3 Nothing generic goes out on a channel that reaches out to the person (e-mail, push,
 *       post, telephone): silence without permission.
 *   <li>G2.4 The dose is the least of what familiarity allows (stranger 1, acquaintance 2, customer
 *       3, regular 4), of the person's own limit, and of the permission (1 without it).
 *   <li>G2.5 A variant's degree is never above the dose. Below degree 2 interests do not rank.
 * </ul>
 *
 * <p>The decision, in this order: who is it, permitted, dose, live, already bought, caps, holdout,
 * rank, variant, explain
 *
 * <ul>
 *   <li>G3.1 Live: running, begun, not over, for this placement, and its context conditions hold.
 *   <li>G3.2 A message about a durable item falls silent from its purchase on, until it is
 *       returned.
 *   <li>G3.3 A contact is a decision that showed something. In any span of a cap's length a person
 *       has at most so many contacts, per campaign and over all campaigns; exact, because decisions
 *       about one person come one after the other.
 *   <li>G3.4 The holdout of a campaign is a fixed share of persons, the same on every node and in
 *       every GrowthBook SDK. Who is held out from what would have been shown is shown the next
 *       campaign or nothing, and the log says so.
 *   <li>G3.5 The rank is priority times interest; interest is relative to the person's strongest
 *       one, at least a tenth.
 *   <li>G3.6 The variant is the one of the highest degree within the dose, in the language and for
 *       the channel, whose facts are all known.
 *   <li>G3.7 The explanation names the facts that decided, and no others.
 *   <li>G3.8 Every refusal has a name and is in the trace.
 *   <li>G3.9 Texts are plain text; whoever shows them escapes them for where they are shown. Facts
 *       put into them lose control characters, are cut at 100 characters, and are not read again
 *       for placeholders.
 * </ul>
 *
 * <p>The log and the queue
 *
 * <ul>
 *   <li>G4.1 A personal decision is written down with everything it used, in the transaction that
 *       holds the person's lock, before it is answered.
 *   <li>G4.2 What was used for a purpose can be read only while the purpose is permitted.
 *   <li>G4.3 Exposure and click are written down once, for the person whose decision it was.
 *   <li>G4.4 A message is queued only while its purpose is permitted, under the person's lock.
 *       Caps, holdout and what was bought are looked at when it is sent, not here.
 *   <li>G4.5 The person themselves can have every decision and message that is still about them,
 *       with its explanation and words, whatever is permitted now (GDPR Art. 15).
 * </ul>
 *
 * <p>Opt-out and merges
 *
 * <ul>
 *   <li>G5.1 An opt-out cancels the queued messages of its purposes and removes their content.
 *   <li>G5.2 It takes from every decision that used its purposes the profile, the id, the
 *       explanation, the trace and the hour; what remains counts and leads to nobody.
 *   <li>G5.3 Done again, it changes nothing.
 *   <li>G5.4 Decisions and queued messages follow a merge and a split; after a merge, what is no
 *       longer permitted is cleaned up as by an opt-out.
 *   <li>G5.5 An erasure takes the person out of every decision, as G5.2 does, and deletes every
 *       queued message to them, sent or not.
 *   <li>G5.6 When the retention of a purpose is over, a decision that used it is taken from the
 *       person as by an opt-out, and a queued message for it is deleted (C15.1).
 * </ul>
 *
 * <p>Out of scope here: journeys, delivery, learning, experiments beyond the holdout.
 */
package takt.campaigns;
