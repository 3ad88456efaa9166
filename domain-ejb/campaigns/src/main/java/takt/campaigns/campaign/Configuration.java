package takt.campaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.campaigns.Campaign;
import takt.campaigns.CampaignState;
import takt.campaigns.Campaigns;
import takt.campaigns.Message;
import takt.campaigns.Placement;
import takt.campaigns.Variant;
import takt.campaigns.item.Shelves;
import takt.platform.Atomic;

/** Reads placements and campaigns from the database, and counts their changes. */
@ApplicationScoped
class Configuration {

  /** Beside every campaign that has not ended, so many others may still come to success. */
  private static final int MOST_AIMS = Campaigns.MOST + 1_000;

  /** Of what has ended, only what was shown before that can still come to it in its days. */
  private static final String AIMS =
      """
      select c.* from campaigns.campaign c
      cross join (select cast(:now as timestamp(6) with time zone) as t) n
      left join (select campaign_id, max(changed_at) as ended_at from campaigns.campaign_change
          where kind = 'ENDED' group by campaign_id) h on h.campaign_id = c.id
      where c.goal_event is not null
        and (c.state = 'DRAFT'
          or coalesce(c.ends_at, n.t) > n.t - c.goal_days * interval '1' day
          and (c.state <> 'ENDED'
            or coalesce(h.ended_at, n.t) > n.t - c.goal_days * interval '1' day))
      order by case when c.state = 'DRAFT'
          or c.state <> 'ENDED' and coalesce(c.ends_at > n.t, true) then 0 else 1 end,
        c.id desc
      """;

  /** A draft does not end by time alone (rule G7.3). */
  private static final String UNFINISHED =
      " from CampaignRow c where c.state <> :ended and (c.state = :draft or c.until is null"
          + " or c.until > :now)";

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Event<ConfigurationChanged> changes;
  @Inject Shelves shelves;
  @Inject ReadConditions conditions;
  @Inject Clock clock;

  /** How often anything was changed. */
  @Atomic
  long revision() {
    return entities
        .createQuery("select c.revision from ConfigurationRow c where c.id = 1", Long.class)
        .getSingleResult();
  }

  /** Counts a change; changes come one after the other from here to the transaction's end. */
  void change() {
    entities
        .createQuery("update ConfigurationRow c set c.revision = c.revision + 1 where c.id = :id")
        .setParameter("id", ConfigurationRow.ONLY)
        .executeUpdate();
    changes.fire(new ConfigurationChanged());
  }

  /**
   * Lets no change happen until the transaction ends, so that what is read in several statements
   * fits together.
   */
  void hold() {
    entities.find(ConfigurationRow.class, ConfigurationRow.ONLY, LockModeType.PESSIMISTIC_READ);
  }

  /** Everything that is kept in memory. */
  @Atomic
  Plans load() {
    hold();
    List<Campaign> campaigns = unfinished();
    return new Plans(
        revision(),
        placements(),
        campaigns,
        shelves.of(items(campaigns)),
        RuleRows.CONTACTS.current(entities),
        RuleRows.DOSE.current(entities),
        RuleRows.RANKING.current(entities),
        conditions.of(campaigns),
        aims());
  }

  /** The items that campaigns name. */
  private static Set<String> items(List<Campaign> campaigns) {
    return campaigns.stream()
        .flatMap(one -> one.plan().messages().stream())
        .flatMap(message -> message.item().stream())
        .collect(Collectors.toSet());
  }

  /** Every placement, by code. */
  List<Placement> placements() {
    return entities
        .createQuery("select p from PlacementRow p order by p.code", PlacementRow.class)
        .getResultList()
        .stream()
        .map(PlacementRow::placement)
        .toList();
  }

  private List<Campaign> unfinished() {
    return complete(
        entities
            .createQuery("select c" + UNFINISHED + " order by c.id", CampaignRow.class)
            .setParameter("ended", CampaignState.ENDED)
            .setParameter("draft", CampaignState.DRAFT)
            .setParameter("now", clock.instant())
            .getResultList());
  }

  /** The goals of campaigns that can still come to them, those that have not ended first. */
  List<Aim> aims() {
    List<?> rows =
        entities
            .createNativeQuery(AIMS, CampaignRow.class)
            .setParameter("now", clock.instant())
            .setMaxResults(MOST_AIMS)
            .getResultList();
    return rows.stream().map(CampaignRow.class::cast).map(CampaignRow::aim).toList();
  }

  /** How many campaigns have not ended. */
  long unfinishedCount() {
    return entities
        .createQuery("select count(c)" + UNFINISHED, Long.class)
        .setParameter("ended", CampaignState.ENDED)
        .setParameter("draft", CampaignState.DRAFT)
        .setParameter("now", clock.instant())
        .getSingleResult();
  }

  /** The number of the next campaign, for who counts a change. */
  int nextNumber() {
    return entities
            .createQuery("select coalesce(max(c.number), 0) from CampaignRow c", Integer.class)
            .getSingleResult()
        + 1;
  }

  /** The campaigns of these rows, in their order, with their messages. */
  List<Campaign> complete(List<CampaignRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = rows.stream().map(CampaignRow::id).toList();
    Map<UUID, List<Variant>> variants = variants(ids);
    Map<UUID, List<Message>> messages =
        entities
            .createQuery(
                "select m from MessageRow m where m.campaign in :ids order by m.ordinal",
                MessageRow.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    MessageRow::campaign,
                    Collectors.mapping(
                        row -> row.message(variants.getOrDefault(row.id(), List.of())),
                        Collectors.toList())));
    return rows.stream().map(row -> row.campaign(messages.get(row.id()))).toList();
  }

  private Map<UUID, List<Variant>> variants(Collection<UUID> campaigns) {
    return entities
        .createQuery(
            "select v from VariantRow v where v.campaign in :ids"
                + " order by v.ordinal, v.channel, v.language, v.degree",
            VariantRow.class)
        .setParameter("ids", campaigns)
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                VariantRow::message,
                Collectors.collectingAndThen(Collectors.toList(), EarlierDegrees::variants)));
  }
}
