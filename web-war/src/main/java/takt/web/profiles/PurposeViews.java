package takt.web.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import takt.client.profiles.AttributeInfo;
import takt.client.profiles.ProfileForPurpose;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.AttributeHistory;
import takt.profiles.ComputedTraits;
import takt.profiles.Looks;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;
import takt.profiles.Segment;
import takt.profiles.Segments;
import takt.profiles.TraitValue;
import takt.web.access.Caller;
import takt.web.access.Masked;
import takt.web.access.Role;
import takt.web.access.TellingValues;
import takt.web.access.TellingValues.Named;
import takt.web.rest.Words;

/**
 * A profile for a purpose as its caller may see it: marketers see no value that tells who somebody
 * is, machines are counted (rule F7.5).
 */
@ApplicationScoped
class PurposeViews {

  @Inject TellingValues telling;
  @Inject ComputedTraits traits;
  @Inject Segments segments;
  @Inject Looks looks;
  @Inject Caller caller;

  ProfileForPurpose shown(Permissions permissions, ProfileView view) {
    List<TraitValue> computed = traits.of(permissions, view.purpose());
    List<String> in = segments.of(permissions, view.purpose()).stream().map(Segment::code).toList();
    if (caller.is(Role.INTEGRATOR)) {
      looks.count(view.profile(), view.purpose(), caller.label());
      return record(view, computed, in, Set.of());
    }
    List<Named> values = new ArrayList<>();
    view.attributes().values().forEach(one -> values.add(Named.of(one)));
    computed.forEach(one -> one.text().ifPresent(text -> values.add(new Named(one.code(), text))));
    return record(view, computed, in, telling.of(view.profile(), values));
  }

  /** How an attribute came to be, for the same callers. */
  AttributeInfo shown(ProfileId profile, PurposeCode purpose, AttributeHistory history) {
    if (caller.is(Role.INTEGRATOR)) {
      looks.count(profile, purpose, caller.label());
      return AttributeInfos.info(history, Set.of());
    }
    return AttributeInfos.info(history, telling.of(profile, AttributeInfos.values(history)));
  }

  private static ProfileForPurpose record(
      ProfileView view, List<TraitValue> traits, List<String> segments, Set<String> masked) {
    return new ProfileForPurpose(
        view.profile().value(),
        view.purpose().value(),
        view.familiarity().name().toLowerCase(Locale.ROOT),
        view.familiarSince().orElse(null),
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
            .map(
                one ->
                    new ProfileForPurpose.Interest(
                        Words.of(one.dimension()), one.name(), one.score(), one.since()))
            .toList(),
        traits.stream()
            .map(
                one ->
                    new ProfileForPurpose.Computed(
                        one.code(),
                        one.number().orElse(null),
                        one.text()
                            .map(text -> masked.contains(text) ? Masked.of(text) : text)
                            .orElse(null),
                        one.since(),
                        one.last()))
            .toList(),
        segments,
        view.purchases().values().stream()
            .map(PurposeViews::purchased)
            .sorted(Comparator.comparing(ProfileForPurpose.Purchased::item))
            .toList());
  }

  private static ProfileForPurpose.Purchased purchased(Purchase one) {
    return new ProfileForPurpose.Purchased(
        one.item(),
        one.quantity(),
        one.last(),
        one.category().orElse(null),
        one.kind().map(Words::of).orElse(null),
        one.again().orElse(null));
  }
}
