/** Forecast models, and forecasts for persons. */
package takt.client.forecasts;
