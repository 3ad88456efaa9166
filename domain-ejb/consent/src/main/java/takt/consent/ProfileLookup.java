package takt.consent;

import java.util.List;

/**
 * How a caller finds somebody in tables of its own, so that the permissions can be read in the same
 * statement: on the hot path, a second journey to the database costs more than the work.
 *
 * @param sql a query for the id of one profile or none, with a question mark for each parameter;
 *     never made of what came from outside
 * @param parameters its parameters, as the platform's statements take them
 */
public record ProfileLookup(String sql, List<Object> parameters) {

  /** Keeps its own copy. */
  public ProfileLookup {
    parameters = List.copyOf(parameters);
  }
}
