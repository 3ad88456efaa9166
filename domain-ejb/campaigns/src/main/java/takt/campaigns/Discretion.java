package takt.campaigns;

import java.util.Collection;
import java.util.Set;
import takt.kernel.ProfileId;

/** What somebody who looks at a person may not see (rule G6.8). */
@FunctionalInterface
public interface Discretion {

  /**
   * Those of a person's values that are not to be shown.
   *
   * @param profile the person
   * @param values values of the person's attributes
   */
  Set<String> hidden(ProfileId profile, Collection<String> values);
}
