package takt.web.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import takt.client.profiles.AttributeInfo;
import takt.client.profiles.ProfileForPurpose;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.Attribute;
import takt.profiles.AttributeHistory;
import takt.profiles.Looks;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.web.access.Caller;
import takt.web.access.Masked;
import takt.web.access.Role;

/**
 * A profile for a purpose as its caller may see it: marketers see no value that tells who somebody
 * is, machines are counted (rule F7.5).
 */
@ApplicationScoped
class PurposeViews {

  @Inject Profiles profiles;
  @Inject Looks looks;
  @Inject Caller caller;

  ProfileForPurpose shown(ProfileView view) {
    if (caller.is(Role.INTEGRATOR)) {
      looks.count(view.profile(), view.purpose(), caller.label());
      return record(view, Set.of());
    }
    return record(
        view,
        telling(
            view.profile(),
            view.attributes().values().stream().map(Attribute::value).collect(Collectors.toSet())));
  }

  /** How an attribute came to be, for the same callers. */
  AttributeInfo shown(ProfileId profile, PurposeCode purpose, AttributeHistory history) {
    if (caller.is(Role.INTEGRATOR)) {
      looks.count(profile, purpose, caller.label());
      return AttributeInfos.info(history, Set.of());
    }
    return AttributeInfos.info(history, telling(profile, AttributeInfos.values(history)));
  }

  /** The values that lead to the person, or by which they are reached. */
  private Set<String> telling(ProfileId profile, Collection<String> values) {
    Set<String> telling = profiles.identifying(profile, values);
    return values.stream()
        .filter(value -> telling.contains(value) || Masked.contacts(value))
        .collect(Collectors.toSet());
  }

  private static ProfileForPurpose record(ProfileView view, Set<String> masked) {
    return new ProfileForPurpose(
        view.profile().value(),
        view.purpose().value(),
        view.familiarity().name().toLowerCase(Locale.ROOT),
        view.ownLimit().isPresent() ? view.ownLimit().getAsInt() : null,
        view.attributes().values().stream()
            .map(
                one ->
                    new ProfileForPurpose.Fact(
                        one.name(),
                        masked.contains(one.value()) ? Masked.of(one.value()) : one.value(),
                        one.source(),
                        one.at()))
            .sorted(Comparator.comparing(ProfileForPurpose.Fact::name))
            .toList(),
        view.affinities().stream()
            .map(one -> new ProfileForPurpose.Interest(one.category(), one.score(), one.since()))
            .toList(),
        view.purchases().values().stream()
            .map(one -> new ProfileForPurpose.Purchased(one.item(), one.quantity(), one.last()))
            .sorted(Comparator.comparing(ProfileForPurpose.Purchased::item))
            .toList());
  }
}
