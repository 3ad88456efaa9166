/**
 * Learns from feedback which message fits whom where (rules G13.1 to G13.6): {@link
 * takt.campaigns.learning.Experience} is what was learnt, {@link takt.campaigns.learning.Learner}
 * makes probabilities of it.
 */
package takt.campaigns.learning;
