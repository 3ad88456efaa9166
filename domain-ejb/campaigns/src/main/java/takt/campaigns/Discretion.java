package takt.campaigns;

import java.util.Collection;
import java.util.Set;
import takt.kernel.ProfileId;
import takt.profiles.Attribute;

/** What somebody who looks at a person may not see (rule G6.8). */
@FunctionalInterface
public interface Discretion {

  /**
   * The values of those of a person's attributes that are not to be shown.
   *
   * @param profile the person
   * @param attributes attributes of theirs
   */
  Set<String> hidden(ProfileId profile, Collection<Attribute> attributes);
}
