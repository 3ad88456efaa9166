package takt.client.forecasts;

import java.util.List;

/**
 * Versions of forecast models.
 *
 * @param items the versions, newest first
 * @param next the value of {@code after} for the next page; left out on the last
 */
public record ForecastModelList(List<ForecastModelInfo> items, String next) {}
