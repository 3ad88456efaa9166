package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.campaigns.Decision;
import takt.campaigns.DecisionRequest;
import takt.campaigns.Explanation;
import takt.campaigns.Message;
import takt.campaigns.Placement;
import takt.consent.Consents;
import takt.consent.Permission;
import takt.consent.Permissions;
import takt.consent.Purposes;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;
import takt.profiles.Situation;

/**
 * Decisions about known persons: lock and permissions, one view for each permitted purpose that is
 * needed, contacts, and the log; four statements where campaigns have one purpose, in the one
 * transaction that commits before the answer.
 */
@ApplicationScoped
class PersonalDecisions {

  @Inject Consents consents;
  @Inject Purposes purposes;
  @Inject Profiles profiles;
  @Inject ContactLog contactLog;
  @Inject LoggedDecisions log;
  @Inject GlobalCap globalCap;
  @Inject Clock clock;

  /** Decides and writes down; empty, with nothing read but permissions, if none permits. */
  @Atomic
  Optional<Decision> decide(
      ProfileId profile, DecisionRequest request, Placement placement, List<Campaign> campaigns) {
    Permissions permissions = consents.lock(profile).on(placement.channel());
    Instant now = clock.instant();
    List<Campaign> usable =
        campaigns.stream()
            .filter(one -> Live.holds(one, request.context(), now))
            .filter(one -> permissions.allow(one.plan().purpose()))
            .toList();
    return usable.isEmpty()
        ? Optional.empty()
        : Optional.of(decide(permissions, request, placement, campaigns, usable, now));
  }

  private Decision decide(
      Permissions permissions,
      DecisionRequest request,
      Placement placement,
      List<Campaign> campaigns,
      List<Campaign> usable,
      Instant now) {
    Person person = person(permissions, request.situation(), usable, now);
    Facts facts =
        new Facts(
            Optional.of(person),
            placement,
            request.language(),
            request.context(),
            campaigns,
            globalCap.cap(),
            now);
    Choice choice = Pipeline.decide(facts);
    Explanation why = Explaining.explain(facts, choice, PurposeNames.of(purposes, facts));
    UUID id = ProfileId.uuid(now);
    log.write(id, person, facts, choice, why);
    return new Decision(Optional.of(id), choice.outcome(), choice.shown(), why, now);
  }

  private Person person(
      Permissions permissions, Situation situation, List<Campaign> usable, Instant now) {
    Map<PurposeCode, Permission> used = new HashMap<>();
    Map<PurposeCode, ProfileView> views = new HashMap<>();
    for (Campaign campaign : usable) {
      PurposeCode purpose = campaign.plan().purpose();
      if (!views.containsKey(purpose)) {
        used.put(purpose, permissions.all().get(purpose));
        views.put(purpose, profiles.view(permissions, purpose, items(purpose, usable), situation));
      }
    }
    Cap global = globalCap.cap();
    return new Person(
        permissions.profile(),
        used,
        views,
        contactLog.count(permissions.profile(), usable, global, now));
  }

  /** The items that the campaigns of a purpose are about, the first ones if there are too many. */
  private static Set<String> items(PurposeCode purpose, List<Campaign> campaigns) {
    TreeSet<String> items = new TreeSet<>();
    campaigns.stream()
        .filter(one -> one.plan().purpose().equals(purpose))
        .flatMap(one -> one.plan().messages().stream())
        .map(Message::item)
        .flatMap(Optional::stream)
        .limit(Profiles.MOST_ITEMS)
        .forEach(items::add);
    return new HashSet<>(items);
  }
}
