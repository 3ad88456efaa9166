/**
 * Forecasts: how often somebody will buy, whether they are still a customer, what their purchases
 * are worth, fitted on the shop's own data. The mathematics knows no person; what is read of
 * persons is histories in days, without a key, and only parameters and figures are kept.
 */
package takt.profiles.forecast;
