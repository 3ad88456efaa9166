package takt.campaigns;

/**
 * What a candidate would have earned in a round, by one estimator. Intervals hold 95 % under the
 * log's randomness; for the direct method they do not know how wrong the model is.
 *
 * @param estimator the estimator
 * @param value the estimate, in units of the reward
 * @param standardError its standard error
 * @param low the lower end of the normal interval
 * @param high its upper end
 * @param bootstrapLow the lower end of the bootstrap's percentile interval
 * @param bootstrapHigh its upper end
 * @param gain by how much it is above what was logged, in the same rounds
 * @param gainLow the lower end of the gain's normal interval
 * @param gainHigh its upper end
 */
public record PolicyEstimate(
    Estimator estimator,
    double value,
    double standardError,
    double low,
    double high,
    double bootstrapLow,
    double bootstrapHigh,
    double gain,
    double gainLow,
    double gainHigh) {}
