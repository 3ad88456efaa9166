/**
 * What a policy would have earned, from the log of another one: {@link
 * takt.campaigns.evaluation.OpenBanditReader} reads rounds, {@link
 * takt.campaigns.evaluation.Estimates} has the formulas.
 */
package takt.campaigns.evaluation;
