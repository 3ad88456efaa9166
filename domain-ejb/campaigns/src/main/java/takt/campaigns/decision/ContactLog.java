package takt.campaigns.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.kernel.ProfileId;
import takt.platform.Statements;

/** Counts contacts, under the person's lock (rule G3.3). */
@ApplicationScoped
class ContactLog {

  @Inject Statements statements;

  /** The contacts in the spans of these campaigns' caps and of the global cap, in one statement. */
  Person.Contacts count(
      ProfileId profile, Collection<Campaign> campaigns, Cap global, Instant now) {
    TreeSet<Integer> spans = new TreeSet<>();
    spans.add(global.days());
    campaigns.forEach(one -> one.plan().cap().map(Cap::days).ifPresent(spans::add));
    List<Integer> days = List.copyOf(spans);
    List<Object> parameters = new ArrayList<>();
    days.forEach(span -> parameters.add(now.minus(Duration.ofDays(span))));
    parameters.add(profile.value());
    parameters.add(now.minus(Duration.ofDays(spans.last())));
    Map<UUID, long[]> rows = new HashMap<>();
    statements.query(
        statement(days.size()),
        row -> rows.put(row.getObject(1, UUID.class), counts(row, days.size())),
        parameters.toArray());
    long overall = rows.values().stream().mapToLong(row -> row[days.indexOf(global.days())]).sum();
    Map<UUID, Long> byCampaign = new HashMap<>();
    for (Campaign campaign : campaigns) {
      long[] row = rows.get(campaign.id());
      if (row != null && campaign.plan().cap().isPresent()) {
        int span = days.indexOf(campaign.plan().cap().get().days());
        byCampaign.put(campaign.id(), row[span]);
      }
    }
    return new Person.Contacts(byCampaign, overall);
  }

  private static long[] counts(ResultSet row, int spans) throws SQLException {
    long[] counts = new long[spans];
    for (int span = 0; span < spans; span++) {
      counts[span] = row.getLong(span + 2);
    }
    return counts;
  }

  /** As many texts as there are numbers of different spans. */
  private static String statement(int spans) {
    return "select campaign_id"
        + ", sum(case when decided_at > ? then 1 else 0 end)".repeat(spans)
        + " from campaigns.decision where profile_id = ? and decided_at > ?"
        + " and campaign_id is not null group by campaign_id";
  }
}
