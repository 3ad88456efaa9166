package takt.web.profiles;

import java.util.ArrayList;
import java.util.List;
import takt.client.forecasts.ForecastColumnBody;
import takt.profiles.ForecastColumn;
import takt.profiles.ForecastColumn.Measure;
import takt.web.rest.Words;

/** ForecastColumns as the API writes them. */
final class ForecastColumns {

  private ForecastColumns() {}

  static ForecastColumnBody of(ForecastColumn column) {
    boolean lookingBack = column.measure() != Measure.ATTRIBUTE;
    return new ForecastColumnBody(
        column.name(), Words.of(column.measure()), column.of(), lookingBack ? column.days() : null);
  }

  static List<ForecastColumn> read(List<ForecastColumnBody> bodies) {
    List<ForecastColumn> columns = new ArrayList<>();
    for (int i = 0; bodies != null && i < bodies.size(); i++) {
      ForecastColumnBody one = bodies.get(i);
      String pointer = "/columns/" + i;
      Measure measure = Words.read(Measure.class, one.measure(), pointer + "/measure");
      columns.add(
          Words.checked(
              pointer,
              () ->
                  new ForecastColumn(
                      one.name(), measure, one.of(), one.days() == null ? 0 : one.days())));
    }
    return columns;
  }
}
