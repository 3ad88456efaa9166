package takt.campaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignChange;
import takt.campaigns.CampaignChanged;
import takt.campaigns.CampaignPlan;
import takt.campaigns.CampaignState;
import takt.campaigns.Campaigns;
import takt.campaigns.Message;
import takt.campaigns.PlacementNotUsable;
import takt.campaigns.SegmentNotUsable;
import takt.campaigns.TooManyCampaigns;
import takt.campaigns.UnknownCampaign;
import takt.campaigns.UnknownPlacement;
import takt.campaigns.Variant;
import takt.campaigns.budget.Accounts;
import takt.consent.Purposes;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Atomic;
import takt.profiles.Segments;

/** Campaigns in the database. */
@ApplicationScoped
class StoredCampaigns implements Campaigns {

  private static final int LONGEST_PAGE = 500;

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Configuration configuration;
  @Inject ReadConditions conditions;
  @Inject Purposes purposes;
  @Inject Segments segments;
  @Inject StoredHistory history;
  @Inject Accounts accounts;
  @Inject Clock clock;

  @Override
  @Atomic
  public Campaign create(CampaignPlan plan, String by) {
    configuration.change();
    requireParts(plan);
    if (configuration.unfinishedCount() >= MOST) {
      throw new TooManyCampaigns();
    }
    CampaignRow row = new CampaignRow(nextId(), configuration.nextNumber(), plan);
    entities.persist(row);
    persist(row.id(), plan.messages());
    return noted(row.campaign(plan.messages()), CampaignChange.Kind.DRAFTED, by);
  }

  @Override
  @Atomic
  public Campaign change(UUID id, CampaignPlan plan, int expected, String by) {
    configuration.change();
    CampaignRow row = require(id);
    if (row.revision() != expected) {
      throw new CampaignChanged(id, row.revision());
    }
    row.take(plan, clock.instant());
    requireParts(plan);
    delete("VariantRow", id);
    delete("MessageRow", id);
    persist(id, plan.messages());
    return noted(row.campaign(plan.messages()), CampaignChange.Kind.CHANGED, by);
  }

  @Override
  @Atomic
  public Campaign start(UUID id, String by) {
    return move(id, CampaignState::start, CampaignChange.Kind.STARTED, by);
  }

  @Override
  @Atomic
  public Campaign pause(UUID id, String by) {
    return move(id, CampaignState::pause, CampaignChange.Kind.PAUSED, by);
  }

  @Override
  @Atomic
  public Campaign end(UUID id, String by) {
    return move(id, CampaignState::end, CampaignChange.Kind.ENDED, by);
  }

  @Override
  @Atomic
  public Optional<Campaign> find(UUID id) {
    configuration.hold();
    CampaignRow row = entities.find(CampaignRow.class, id);
    return row == null
        ? Optional.empty()
        : Optional.of(configuration.complete(List.of(row)).get(0));
  }

  @Override
  @Atomic
  public List<Campaign> list(Optional<UUID> after, int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + LONGEST_PAGE);
    }
    configuration.hold();
    return configuration.complete(
        entities
            .createQuery(
                "select c from CampaignRow c where c.id > :after order by c.id", CampaignRow.class)
            .setParameter("after", after.orElse(new UUID(0, 0)))
            .setMaxResults(limit)
            .getResultList());
  }

  private Campaign move(
      UUID id, UnaryOperator<CampaignState> verb, CampaignChange.Kind kind, String by) {
    configuration.change();
    CampaignRow row = require(id);
    row.move(verb, clock.instant());
    return noted(configuration.complete(List.of(row)).get(0), kind, by);
  }

  private Campaign noted(Campaign campaign, CampaignChange.Kind kind, String by) {
    if (campaign.plan().budget().isPresent()) {
      accounts.open(campaign.id());
    }
    history.note(campaign, new CampaignChange(campaign.revision(), clock.instant(), by, kind));
    return campaign;
  }

  private CampaignRow require(UUID id) {
    CampaignRow row = entities.find(CampaignRow.class, id);
    if (row == null) {
      throw new UnknownCampaign(id);
    }
    return row;
  }

  private void requireParts(CampaignPlan plan) {
    conditions.require(plan);
    purposes.require(PurposeSet.of(plan.purpose()));
    for (String code : plan.segments()) {
      if (segments.find(code).filter(one -> one.purpose().equals(plan.purpose())).isEmpty()) {
        throw new SegmentNotUsable(code, plan.purpose());
      }
    }
    for (String code : plan.placements()) {
      if (entities.find(PlacementRow.class, code) == null) {
        throw new UnknownPlacement(code);
      }
    }
    plan.messages().stream()
        .flatMap(message -> message.variants().stream())
        .filter(variant -> variant.placement().isPresent())
        .forEach(variant -> requirePlacement(variant, plan));
  }

  private void requirePlacement(Variant variant, CampaignPlan plan) {
    String code = variant.placement().orElseThrow();
    if (!plan.placements().contains(code)
        || entities.find(PlacementRow.class, code).placement().channel() != variant.channel()) {
      throw new PlacementNotUsable(variant.key(), code);
    }
  }

  private void delete(String rows, UUID campaign) {
    entities
        .createQuery("delete from " + rows + " r where r.campaign = :campaign")
        .setParameter("campaign", campaign)
        .executeUpdate();
  }

  private void persist(UUID campaign, List<Message> messages) {
    for (int ordinal = 0; ordinal < messages.size(); ordinal++) {
      Message message = messages.get(ordinal);
      UUID id = nextId();
      entities.persist(new MessageRow(id, campaign, ordinal, message));
      List<Variant> variants = message.variants();
      for (int at = 0; at < variants.size(); at++) {
        entities.persist(new VariantRow(nextId(), id, campaign, at, variants.get(at)));
      }
    }
  }

  private UUID nextId() {
    return ProfileId.uuid(clock.instant());
  }
}
