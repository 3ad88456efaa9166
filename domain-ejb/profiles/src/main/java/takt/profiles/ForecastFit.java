package takt.profiles;

/** What came of a training: parameters, and figures about how well they do. */
public sealed interface ForecastFit permits PurchaseFit, IntentFit {}
