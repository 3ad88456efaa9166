package takt.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.profiles.Attribute;
import takt.profiles.PersonalNames;
import takt.profiles.Profiles;

/** Which values of a person a marketer does not see (rule W.21). */
@ApplicationScoped
public class TellingValues {

  @Inject Profiles profiles;

  /**
   * Something of a person.
   *
   * @param name what it is called
   * @param value what it is
   */
  public record Named(String name, String value) {

    /** An attribute. */
    public static Named of(Attribute attribute) {
      return new Named(attribute.name(), attribute.value());
    }
  }

  /**
   * Those of these values that say who the person is, that lead to them, or by which they are
   * reached.
   *
   * @param all at most {@value Profiles#MOST_VALUES}
   */
  public Set<String> of(ProfileId profile, Collection<Named> all) {
    Set<String> identifying =
        profiles.identifying(profile, all.stream().map(Named::value).distinct().toList());
    return all.stream()
        .filter(one -> tells(one) || identifying.contains(one.value()))
        .map(Named::value)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean tells(Named one) {
    return PersonalNames.tell(one.name()) || Masked.contacts(one.value());
  }
}
