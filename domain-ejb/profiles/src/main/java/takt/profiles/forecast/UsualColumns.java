package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import takt.kernel.PurposeCode;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.ForecastColumn;
import takt.profiles.ForecastColumn.Measure;

/** The columns of a training that names none: what happened lately, of each type of events. */
@ApplicationScoped
class UsualColumns {

  /** Of so many types of events at most. */
  private static final int MOST_TYPES = 15;

  private static final int WEEK = 7;
  private static final int MONTH = 30;

  @Inject EventTypes types;

  /** For events that may be used for this purpose, those of the most weight first. */
  List<ForecastColumn> of(PurposeCode purpose) {
    List<ForecastColumn> columns = new ArrayList<>();
    types.all().stream()
        .filter(type -> type.purposes().contains(purpose))
        .filter(type -> !type.name().equals(EventType.OTHER))
        .sorted(
            Comparator.comparingDouble(EventType::weight).reversed().thenComparing(EventType::name))
        .limit(MOST_TYPES)
        .map(EventType::name)
        .forEach(
            name -> {
              columns.add(column(name, "in 7 days", Measure.ACTIVE_DAYS, WEEK));
              columns.add(column(name, "in 30 days", Measure.ACTIVE_DAYS, MONTH));
              columns.add(
                  column(name, "in 90 days", Measure.ACTIVE_DAYS, ForecastColumn.MOST_DAYS));
              columns.add(column(name, "last", Measure.DAYS_SINCE, ForecastColumn.MOST_DAYS));
            });
    return columns;
  }

  private static ForecastColumn column(String event, String what, Measure measure, int days) {
    String name = event.length() > 80 ? event.substring(0, 80) : event;
    return new ForecastColumn(name + ", " + what, measure, event, days);
  }
}
