/**
 * The decision: what is loaded for it, its policies, its log. {@link
 * takt.campaigns.decision.Pipeline} is the list of the policies; they are pure functions over
 * {@link takt.campaigns.decision.Facts}.
 */
package takt.campaigns.decision;
