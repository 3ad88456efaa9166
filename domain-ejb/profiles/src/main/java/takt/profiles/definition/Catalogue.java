package takt.profiles.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The definitions as they stand. They are kept in memory, and read anew when their stamp has
 * changed. Whoever computes asks under the locks of the profiles at hand: then either this
 * transaction knows a new definition, or the sweep that computes it for everybody waits for these
 * locks and sees what was stored under them.
 */
@ApplicationScoped
public class Catalogue {

  private volatile Definitions known;

  @Inject DefinitionRows rows;

  /** The definitions now; one short statement if nothing has changed. */
  public Definitions current() {
    Definitions current = known;
    int stamp = rows.stamp();
    if (current == null || current.stamp() != stamp) {
      current = new Definitions(stamp, rows.all());
      known = current;
    }
    return current;
  }
}
