package takt.campaigns;

import java.util.List;

/**
 * What would be decided, and how.
 *
 * @param decision the decision; it has no id
 * @param trace what every policy said
 */
public record Preview(Decision decision, List<TraceLine> trace) {

  /** Copies what it is given. */
  public Preview {
    trace = List.copyOf(trace);
  }
}
