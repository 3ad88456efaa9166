package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import takt.client.Subject;
import takt.client.profiles.DegreeLimit;
import takt.client.profiles.FoundProfile;
import takt.client.profiles.MergedProfiles;
import takt.client.profiles.OtherProfile;
import takt.client.profiles.ProfileForPurpose;
import takt.client.profiles.ProfilesApi;
import takt.consent.Consents;
import takt.consent.UnknownProfile;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Subjects;

/** Profiles over REST. */
@ApplicationScoped
public class ProfilesResource implements ProfilesApi {

  @Inject Profiles profiles;
  @Inject Consents consents;
  @Inject Subjects subjects;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public FoundProfile lookup(Subject subject) {
    return new FoundProfile(subjects.find(subject).orElseThrow(Refusal::notFound).value());
  }

  @Override
  @Atomic
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER})
  public ProfileForPurpose view(UUID id, String purpose, List<String> items) {
    if (purpose == null || !purpose.matches(PurposeCode.PATTERN)) {
      throw Refusal.field("?purpose", "must be the code of a purpose");
    }
    if (items.size() > Profiles.MOST_ITEMS) {
      throw Refusal.field("?item", "must be given at most " + Profiles.MOST_ITEMS + " times");
    }
    if (items.stream().anyMatch(item -> item.indexOf('\0') >= 0)) {
      throw Refusal.field("?item", "must not hold a NUL character");
    }
    ProfileId profile = existing(id);
    return record(
        profiles.view(consents.lock(profile), new PurposeCode(purpose), new HashSet<>(items)));
  }

  @Override
  @RolesAllowed(Role.INTEGRATOR)
  public DegreeLimit limitDegree(UUID id, DegreeLimit limit) {
    profiles.limitDegree(
        new ProfileId(id),
        limit.highest() == null ? OptionalInt.empty() : OptionalInt.of(limit.highest()));
    return limit;
  }

  @Override
  @Idempotent
  @RolesAllowed(Role.DPO)
  public MergedProfiles merge(UUID id, OtherProfile other) {
    if (id.equals(other.absorbed())) {
      throw Refusal.field("/absorbed", "must be another profile");
    }
    profiles.merge(new ProfileId(id), new ProfileId(other.absorbed()));
    return new MergedProfiles(id, other.absorbed(), true);
  }

  @Override
  @Idempotent
  @RolesAllowed(Role.DPO)
  public MergedProfiles split(UUID id, OtherProfile other) {
    profiles.split(existing(id), new ProfileId(other.absorbed()));
    return new MergedProfiles(id, other.absorbed(), false);
  }

  private ProfileId existing(UUID id) {
    ProfileId profile = new ProfileId(id);
    if (!profiles.exists(profile)) {
      throw new UnknownProfile(profile);
    }
    return profile;
  }

  private static ProfileForPurpose record(ProfileView view) {
    return new ProfileForPurpose(
        view.profile().value(),
        view.purpose().value(),
        view.familiarity().name().toLowerCase(Locale.ROOT),
        view.ownLimit().isPresent() ? view.ownLimit().getAsInt() : null,
        view.attributes().values().stream()
            .map(one -> new ProfileForPurpose.Fact(one.name(), one.value(), one.source(), one.at()))
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
