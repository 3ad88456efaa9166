package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.client.Subject;
import takt.client.profiles.DegreeLimit;
import takt.client.profiles.FoundProfile;
import takt.client.profiles.MergedProfiles;
import takt.client.profiles.OtherProfile;
import takt.client.profiles.ProfileExplanation;
import takt.client.profiles.ProfileForPurpose;
import takt.client.profiles.ProfilesApi;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.consent.UnknownProfile;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.profiles.Explanations;
import takt.profiles.Look;
import takt.profiles.MergeCause;
import takt.profiles.Profiles;
import takt.profiles.Situation;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.access.Shown;
import takt.web.access.ShowsPerson;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Subjects;
import takt.web.rest.Words;

/** Profiles over REST. */
@ApplicationScoped
public class ProfilesResource implements ProfilesApi {

  private static final int MOST_ITEMS = 200;

  @Inject Profiles profiles;
  @Inject Consents consents;
  @Inject Subjects subjects;
  @Inject Shown shown;
  @Inject PurposeViews views;
  @Inject Explanations explanations;
  @Inject Caller caller;

  @Override
  @ShowsPerson(Look.Kind.EXISTENCE)
  @RolesAllowed({Role.INTEGRATOR, Role.DPO})
  public FoundProfile lookup(Subject subject) {
    ProfileId found = subjects.find(subject).orElseThrow(Refusal::notFound);
    shown.person(found);
    return new FoundProfile(found.value());
  }

  @Override
  @Atomic
  @ShowsPerson(Look.Kind.PROFILE)
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER})
  public ProfileForPurpose view(UUID id, String purpose, List<String> items, String situation) {
    if (purpose == null || !purpose.matches(PurposeCode.PATTERN)) {
      throw Refusal.field("?purpose", "must be the code of a purpose");
    }
    if (items.size() > MOST_ITEMS) {
      throw Refusal.field("?item", "must be given at most " + MOST_ITEMS + " times");
    }
    if (items.stream().anyMatch(item -> item.indexOf('\0') >= 0)) {
      throw Refusal.field("?item", "must not hold a NUL character");
    }
    Situation known =
        Words.checked("?situation", () -> Situation.parse(situation == null ? "" : situation));
    ProfileId profile = existing(id);
    shown.person(profile);
    Permissions permissions = consents.lock(profile);
    return views.shown(
        permissions,
        profiles.view(permissions, new PurposeCode(purpose), new HashSet<>(items), known));
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
    profiles.merge(new ProfileId(id), new ProfileId(other.absorbed()), cause(other));
    return new MergedProfiles(id, other.absorbed(), true);
  }

  @Override
  @Idempotent
  @RolesAllowed(Role.DPO)
  public MergedProfiles split(UUID id, OtherProfile other) {
    profiles.split(existing(id), new ProfileId(other.absorbed()), cause(other));
    return new MergedProfiles(id, other.absorbed(), false);
  }

  @Override
  @ShowsPerson(Look.Kind.EXISTENCE)
  @RolesAllowed(Role.DPO)
  public ProfileExplanation explanation(UUID id, String language, String accepted) {
    ProfileId profile = new ProfileId(id);
    shown.person(profile);
    return ExplanationInfos.info(explanations.explain(profile), Words.language(language, accepted));
  }

  private MergeCause cause(OtherProfile other) {
    return MergeCause.staff(caller.keyId(), Optional.ofNullable(other.reason()));
  }

  private ProfileId existing(UUID id) {
    ProfileId profile = new ProfileId(id);
    if (!profiles.exists(profile)) {
      throw new UnknownProfile(profile);
    }
    return profile;
  }
}
