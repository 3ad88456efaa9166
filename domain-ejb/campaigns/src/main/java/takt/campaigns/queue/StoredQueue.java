package takt.campaigns.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.Campaigns;
import takt.campaigns.ContinueRequest;
import takt.campaigns.Continued;
import takt.campaigns.Message;
import takt.campaigns.NoVariantForDegree;
import takt.campaigns.NoWordingForChannel;
import takt.campaigns.NotInAudience;
import takt.campaigns.NothingToContinue;
import takt.campaigns.QueueRequest;
import takt.campaigns.QueuedMessage;
import takt.campaigns.QueuedMessages;
import takt.campaigns.Shown;
import takt.campaigns.UnknownCampaign;
import takt.campaigns.UnknownMessage;
import takt.campaigns.WrongState;
import takt.campaigns.campaign.CurrentPlans;
import takt.campaigns.campaign.Plans;
import takt.campaigns.decision.Continuing;
import takt.campaigns.decision.Wording;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;
import takt.profiles.CompanyTime;
import takt.profiles.NotPermitted;
import takt.profiles.ProfileView;
import takt.profiles.Profiles;

/** The queue in the database. */
@ApplicationScoped
class StoredQueue implements QueuedMessages {

  private static final int LONGEST_PAGE = 500;

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Consents consents;
  @Inject Profiles profiles;
  @Inject CurrentPlans plans;
  @Inject Campaigns campaigns;
  @Inject Continuing continuing;
  @Inject CompanyTime time;
  @Inject Clock clock;

  @Override
  @Atomic
  public QueuedMessage queue(QueueRequest request) {
    return queue(request, consents.lock(request.profile()));
  }

  @Override
  @Atomic
  public QueuedMessage queue(ContinueRequest request) {
    Permissions locked = consents.lock(request.profile());
    Continued from = continuing.of(request, clock.instant()).orElseThrow(NothingToContinue::new);
    Message message =
        campaign(from.campaign())
            .flatMap(campaign -> campaign.plan().message(from.message()))
            .orElseThrow(NothingToContinue::new);
    if (message.variants().stream().noneMatch(one -> one.channel() == request.channel())) {
      throw new NoWordingForChannel(message.key());
    }
    return queue(
        new QueueRequest(
            request.profile(),
            from.campaign(),
            from.message(),
            request.channel(),
            request.language(),
            request.dueAt()),
        locked);
  }

  private QueuedMessage queue(QueueRequest request, Permissions locked) {
    Permissions permissions = locked.on(request.channel());
    Campaign campaign = running(request.campaign());
    Message message =
        campaign
            .plan()
            .message(request.message())
            .orElseThrow(() -> new UnknownMessage(campaign.id(), request.message()));
    PurposeCode purpose = campaign.plan().purpose();
    if (!permissions.allow(purpose)) {
      throw new NotPermitted(purpose);
    }
    Set<String> items = message.item().map(Set::of).orElse(Set.of());
    ProfileView view = profiles.view(permissions, purpose, items);
    Plans current = plans.get();
    if (!Wording.isFor(campaign, request.channel(), view, current.dose())) {
      throw new NotInAudience();
    }
    Shown shown =
        Wording.of(
                campaign,
                message,
                request.channel(),
                request.language(),
                view,
                current,
                time.zone())
            .orElseThrow(() -> new NoVariantForDegree(message.key()));
    UUID id = ProfileId.uuid(clock.instant());
    QueuedMessageRow row =
        new QueuedMessageRow(id, request.profile(), purpose, shown, request.dueAt());
    entities.persist(row);
    return row.message();
  }

  private Campaign running(UUID id) {
    Campaign campaign = campaign(id).orElseThrow(() -> new UnknownCampaign(id));
    CampaignState state = campaign.at(clock.instant());
    if (state != CampaignState.RUNNING && state != CampaignState.SCHEDULED) {
      throw new WrongState(state, "queued for");
    }
    return campaign;
  }

  private Optional<Campaign> campaign(UUID id) {
    return plans.get().campaign(id).or(() -> campaigns.find(id));
  }

  @Override
  @Atomic
  public List<QueuedMessage> of(ProfileId profile, Optional<UUID> after, int limit) {
    check(limit);
    Permissions permissions = consents.lock(profile);
    Set<String> permitted =
        permissions.permitted().codes().stream()
            .map(PurposeCode::value)
            .collect(Collectors.toSet());
    return messages(
        entities
            .createQuery(
                "select q from QueuedMessageRow q where q.profile = :profile and q.id > :after"
                    + " and (q.state = :cancelled or q.purpose in :permitted) order by q.id",
                QueuedMessageRow.class)
            .setParameter("cancelled", QueuedMessage.State.CANCELLED)
            .setParameter("permitted", permitted),
        profile,
        after,
        limit);
  }

  @Override
  @Atomic
  public List<QueuedMessage> about(ProfileId profile, Optional<UUID> after, int limit) {
    check(limit);
    consents.lock(profile);
    return messages(
        entities.createQuery(
            "select q from QueuedMessageRow q where q.profile = :profile and q.id > :after"
                + " order by q.id",
            QueuedMessageRow.class),
        profile,
        after,
        limit);
  }

  private static List<QueuedMessage> messages(
      TypedQuery<QueuedMessageRow> query, ProfileId profile, Optional<UUID> after, int limit) {
    return query
        .setParameter("profile", profile.value())
        .setParameter("after", after.orElse(new UUID(0, 0)))
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(QueuedMessageRow::message)
        .toList();
  }

  private static void check(int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + LONGEST_PAGE);
    }
  }
}
