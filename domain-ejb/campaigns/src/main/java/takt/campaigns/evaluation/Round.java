package takt.campaigns.evaluation;

import takt.campaigns.regression.SparseVector;

/**
 * One logged choice.
 *
 * @param action the number of the item that was shown
 * @param position where it was shown, from 1
 * @param probability with which it was chosen there, above 0
 * @param reward what came of it
 * @param context what was known before, in columns of {@link RewardColumns}
 * @param affinities how much the person likes items, by their numbers
 */
record Round(
    int action,
    int position,
    double probability,
    double reward,
    SparseVector context,
    SparseVector affinities) {}
