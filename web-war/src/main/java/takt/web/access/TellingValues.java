package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.profiles.Profiles;

/** Which values of a person a marketer does not see (rule W.21). */
@ApplicationScoped
public class TellingValues {

  @Inject Profiles profiles;

  /**
   * Those of these values that lead to the person, or by which they are reached.
   *
   * @param values at most {@value Profiles#MOST_VALUES}
   */
  public Set<String> of(ProfileId profile, Collection<String> values) {
    Set<String> identifying = profiles.identifying(profile, values);
    return values.stream()
        .filter(value -> identifying.contains(value) || Masked.contacts(value))
        .collect(Collectors.toSet());
  }
}
