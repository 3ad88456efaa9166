package takt.campaigns.evaluation;

import java.util.List;
import takt.campaigns.PolicyEvaluation.LogProblem;
import takt.campaigns.regression.SparseVector;

/**
 * A log that was read.
 *
 * @param items the items' names by their numbers
 * @param rounds the rounds, in the log's order
 * @param candidate the probabilities of a candidate by the items' numbers, for each round; empty if
 *     the log has none
 * @param columns the columns of the rounds' contexts
 * @param badLines how many lines were refused
 * @param problems the first of them
 */
record RoundLog(
    List<String> items,
    List<Round> rounds,
    List<SparseVector> candidate,
    RewardColumns columns,
    int badLines,
    List<LogProblem> problems) {}
