package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import takt.campaigns.CampaignResults;
import takt.campaigns.Campaigns;
import takt.campaigns.Results;
import takt.campaigns.UnknownCampaign;
import takt.platform.Atomic;

/** Counts in the log. */
@ApplicationScoped
class StoredResults implements Results {

  /** More than a campaign can have variants at one time; variants come and go. */
  private static final int MOST_LINES = 2_000;

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject Campaigns campaigns;
  @Inject GenericRows generic;

  @Override
  @Atomic
  public CampaignResults of(UUID campaign, Instant from, Instant until) {
    if (!from.isBefore(until) || Duration.between(from, until).toDays() > MOST_DAYS) {
      throw new IllegalArgumentException(
          "until must be after from, by at most " + MOST_DAYS + " days");
    }
    if (campaigns.find(campaign).isEmpty()) {
      throw new UnknownCampaign(campaign);
    }
    List<CampaignResults.Line> lines =
        entities
            .createQuery(
                "select d.message, d.variant, d.degree, count(d), count(d.exposedAt),"
                    + " count(d.clickedAt), count(d.complainedAt), count(d.reachedAt),"
                    + " coalesce(sum(d.reachedValue), 0.0) from DecisionRow d"
                    + " where d.at >= :from and d.at < :until and d.campaign = :campaign"
                    + " group by d.message, d.variant, d.degree"
                    + " order by d.message, d.variant, d.degree",
                Object[].class)
            .setParameter("from", from)
            .setParameter("until", until)
            .setParameter("campaign", campaign)
            .setMaxResults(MOST_LINES)
            .getResultList()
            .stream()
            .map(StoredResults::line)
            .toList();
    long heldOut =
        entities
            .createQuery(
                "select count(d) from DecisionRow d"
                    + " where d.at >= :from and d.at < :until and d.heldOut = :campaign",
                Long.class)
            .setParameter("from", from)
            .setParameter("until", until)
            .setParameter("campaign", campaign)
            .getSingleResult();
    return new CampaignResults(
        campaign,
        from,
        until,
        heldOut,
        discoveries(campaign, from, until),
        generic.of(campaign, from, until),
        lines);
  }

  private CampaignResults.Discoveries discoveries(UUID campaign, Instant from, Instant until) {
    Object[] row =
        entities
            .createQuery(
                "select count(d), count(d.exposedAt), count(d.clickedAt), count(d.complainedAt),"
                    + " count(d.reachedAt) from DecisionRow d where d.at >= :from and d.at < :until"
                    + " and d.campaign = :campaign and d.discovery = true",
                Object[].class)
            .setParameter("from", from)
            .setParameter("until", until)
            .setParameter("campaign", campaign)
            .getSingleResult();
    return new CampaignResults.Discoveries(
        (Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4]);
  }

  private static CampaignResults.Line line(Object[] row) {
    return new CampaignResults.Line(
        (String) row[0],
        (String) row[1],
        (Integer) row[2],
        (Long) row[3],
        (Long) row[4],
        (Long) row[5],
        (Long) row[6],
        (Long) row[7],
        ((Number) row[8]).doubleValue());
  }
}
