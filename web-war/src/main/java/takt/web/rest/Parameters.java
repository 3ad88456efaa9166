package takt.web.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import takt.web.problem.Refusal;

/**
 * Reads numbers, ids, times, days and yes or no out of queries. One that cannot be read is a bad
 * field like any other (rule W.2), not an address where there is nothing, as Jakarta REST would
 * have it.
 */
@Provider
public class Parameters implements ParamConverterProvider {

  private record Kind(Function<String, Object> reader, String rule) {}

  private static final int DAY = 10;
  private static final Kind INT = new Kind(Integer::valueOf, "must be a whole number");
  private static final Kind LONG = new Kind(Long::valueOf, "must be a whole number");

  private static final Map<Class<?>, Kind> KINDS =
      Map.of(
          int.class,
          INT,
          Integer.class,
          INT,
          long.class,
          LONG,
          boolean.class,
          new Kind(Parameters::yes, "must be true or false"),
          Long.class,
          LONG,
          UUID.class,
          new Kind(UUID::fromString, "must be a UUID"),
          Instant.class,
          new Kind(Instant::parse, "must be a time such as 2026-01-31T12:00:00Z"),
          LocalDate.class,
          new Kind(Parameters::day, "must be a day such as 2026-01-31"));

  private static boolean yes(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("neither");
    }
    return text.equals("true");
  }

  /** A day of the years that have four digits: databases do not know all others. */
  private static LocalDate day(String text) {
    if (text.length() > DAY) {
      throw new IllegalArgumentException("too long");
    }
    return LocalDate.parse(text);
  }

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    Kind kind = KINDS.get(type);
    for (Annotation annotation : annotations) {
      if (kind != null && annotation instanceof QueryParam query) {
        return new Reading<>("?" + query.value(), kind);
      }
    }
    return null;
  }

  private record Reading<T>(String pointer, Kind kind) implements ParamConverter<T> {

    @Override
    @SuppressWarnings("unchecked") // The kind was looked up by T.
    public T fromString(String value) {
      try {
        return value == null ? null : (T) kind.reader().apply(value);
      } catch (IllegalArgumentException | DateTimeException unreadable) {
        throw Refusal.field(pointer, kind.rule());
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
