package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.kernel.ProfileId;

/** Counts contacts, under the person's lock (rule G3.3). */
@ApplicationScoped
class ContactLog {

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  /** The contacts in the spans of these campaigns' caps and of the global cap, in one statement. */
  Person.Contacts count(
      ProfileId profile, Collection<Campaign> campaigns, Cap global, Instant now) {
    TreeSet<Integer> spans = new TreeSet<>();
    spans.add(global.days());
    campaigns.forEach(one -> one.plan().cap().map(Cap::days).ifPresent(spans::add));
    List<Integer> days = List.copyOf(spans);
    TypedQuery<Object[]> query =
        entities
            .createQuery(statement(days.size()), Object[].class)
            .setParameter("profile", profile.value());
    for (int span = 0; span < days.size(); span++) {
      query.setParameter("since" + span, now.minus(Duration.ofDays(days.get(span))));
    }
    Map<UUID, Object[]> rows = new HashMap<>();
    query.getResultList().forEach(row -> rows.put((UUID) row[0], row));
    long overall =
        rows.values().stream().mapToLong(row -> at(row, days.indexOf(global.days()))).sum();
    Map<UUID, Long> byCampaign = new HashMap<>();
    for (Campaign campaign : campaigns) {
      Object[] row = rows.get(campaign.id());
      if (row != null && campaign.plan().cap().isPresent()) {
        int span = days.indexOf(campaign.plan().cap().get().days());
        byCampaign.put(campaign.id(), at(row, span));
      }
    }
    return new Person.Contacts(byCampaign, overall);
  }

  private static long at(Object[] row, int span) {
    return ((Number) row[span + 1]).longValue();
  }

  /** The last span is the longest; as many texts as there are numbers of different spans. */
  private static String statement(int spans) {
    StringBuilder text = new StringBuilder("select d.campaign");
    IntStream.range(0, spans)
        .forEach(
            span ->
                text.append(", sum(case when d.at > :since")
                    .append(span)
                    .append(" then 1 else 0 end)"));
    return text.append(" from DecisionRow d where d.profile = :profile and d.at > :since")
        .append(spans - 1)
        .append(" and d.campaign is not null group by d.campaign")
        .toString();
  }
}
