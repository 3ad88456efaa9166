package takt.campaigns.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.campaigns.ContactRules;
import takt.campaigns.IgnoredSeries;
import takt.campaigns.QuietHours;
import takt.campaigns.Window;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Reads;
import takt.platform.Statements;

/**
 * Counts contacts, under the person's lock (rule G3.3). The one place that says what a contact is:
 * a decision that showed something, at the time of the decision, by the channel it was shown on;
 * unless it went on with what the person came from (rule G15.5). What reached out to the person
 * counts as seen: nobody says of a letter, and few mails say, that they were not.
 */
@ApplicationScoped
public class ContactLog {

  private static final int FIRST_COUNT = 7;

  private static final String SHOWN =
      "campaigns.decision where profile_id = ? and decided_at > ? and campaign_id is not null";

  private static final String CONTACTS = SHOWN + " and continued = false";

  /** A click on what went on with another counts as one, though that was no contact. */
  private static final String CONTACTS_AND_CLICKS =
      SHOWN + " and (continued = false or clicked_at is not null)";

  private static final String SEEN =
      QuietHours.REACHING_OUT.stream()
          .sorted()
          .map(channel -> "'" + channel.name() + "'")
          .collect(Collectors.joining(", ", "(exposed_at is not null or channel in (", "))"));

  @Inject Statements statements;

  /**
   * Everything that the caps of campaigns, and the company's caps and pauses, ask for, in one
   * statement.
   *
   * @param windows the windows of the campaigns' caps, by the zone in which they count
   * @param channel the channel that would be used
   */
  public Contacts count(
      ProfileId profile,
      Map<ZoneId, Set<Window>> windows,
      Channel channel,
      ContactRules rules,
      Instant now) {
    Question question = question(profile, windows, channel, rules, now);
    statements.query(question.sql(), question::read, question.parameters().toArray());
    return question.contacts();
  }

  /**
   * Asks the same along with the lock, before it is known where the person's clock stands: the
   * windows are those of a guess.
   *
   * @param along what goes along with the lock
   */
  public CountedAhead ahead(
      Reads along,
      ProfileId profile,
      Map<ZoneId, Set<Window>> windows,
      Channel channel,
      ContactRules rules,
      Instant now) {
    Question question = question(profile, windows, channel, rules, now);
    along.add(question.sql(), question::read, question.parameters());
    return known -> question.contacts().in(Spans.of(known, channel, rules, now));
  }

  /** What was counted along with the lock. */
  @FunctionalInterface
  public interface CountedAhead {

    /** The contacts in the windows that should have been asked for, if these were. */
    Optional<Contacts> in(Map<ZoneId, Set<Window>> windows);
  }

  /** The query, and what has been read for it. */
  private record Question(
      Contacts contacts, int spans, boolean series, String sql, List<Object> parameters) {

    boolean read(ResultSet row) throws SQLException {
      UUID campaign = row.getObject(1, UUID.class);
      OffsetDateTime last = row.getObject(5, OffsetDateTime.class);
      if (campaign == null) {
        contacts.addComplaint(new PurposeCode(row.getString(6)), last.toInstant());
        return true;
      }
      long[] counts = new long[spans];
      for (int span = 0; span < spans; span++) {
        counts[span] = row.getLong(FIRST_COUNT + span);
      }
      Channel channel = Channel.valueOf(row.getString(3));
      contacts.add(campaign, row.getString(2), channel, counts);
      if (series && last != null) {
        contacts.addIgnored(campaign, channel, row.getLong(4), last.toInstant());
      }
      return true;
    }
  }

  private static Question question(
      ProfileId profile,
      Map<ZoneId, Set<Window>> windows,
      Channel channel,
      ContactRules rules,
      Instant now) {
    Spans spans = Spans.of(windows, channel, rules, now);
    Optional<IgnoredSeries> series = rules.ignored();
    List<Instant> after = spans.after();
    List<Object> parameters = new ArrayList<>(after);
    parameters.add(profile.value());
    parameters.add(earliest(after, series, now));
    if (rules.pauseAfterComplaint() > 0) {
      parameters.add(profile.value());
      parameters.add(now.minus(Duration.ofDays(rules.pauseAfterComplaint())));
    }
    return new Question(
        new Contacts(spans, series, now),
        after.size(),
        series.isPresent(),
        statement(after.size(), series, rules.pauseAfterComplaint() > 0),
        parameters);
  }

  /** A series and its pause are looked back for together. */
  private static Instant earliest(
      List<Instant> after, Optional<IgnoredSeries> series, Instant now) {
    Instant counted = after.isEmpty() ? now : after.get(0);
    Instant seen = series.map(one -> now.minus(Duration.ofDays(2L * one.days()))).orElse(now);
    return counted.isBefore(seen) ? counted : seen;
  }

  /** As many texts as there are numbers of different spans. */
  private static String statement(int spans, Optional<IgnoredSeries> series, boolean complaints) {
    String contacts =
        "select campaign_id, message, channel, "
            + series
                .map(one -> ignored(one.days()) + ", max(seen_at)")
                .orElse("0, cast(null as timestamp(6) with time zone)")
            + ", cast(null as varchar)"
            + ", sum(case when decided_at > ? then 1 else 0 end)".repeat(spans)
            + " from "
            + series
                .map(one -> "(" + seen(one.of()) + ") c where continued = false")
                .orElse(CONTACTS)
            + " group by campaign_id, message, channel";
    return complaints
        ? contacts
            + " union all select null, null, null, 0, max(complained_at), purpose"
            + ", 0".repeat(spans)
            + " from campaigns.complaint where profile_id = ? and complained_at > ?"
            + " group by purpose"
        : contacts;
  }

  /** Those of the series that ends with what was seen last: none of it before a click. */
  private static String ignored(int days) {
    return "sum(case when "
        + SEEN
        + " and (click_at is null or decided_at > click_at)"
        + " and decided_at > seen_at - interval '"
        + days
        + "' day then 1 else 0 end)";
  }

  private static String seen(IgnoredSeries.Of of) {
    String together =
        switch (of) {
          case CAMPAIGN -> "partition by campaign_id";
          case CHANNEL -> "partition by channel";
          case EVERYTHING -> "";
        };
    return "select campaign_id, message, channel, decided_at, exposed_at, continued,"
        + " max(clicked_at) over ("
        + together
        + ") as click_at, max(case when continued = false and "
        + SEEN
        + " then decided_at end) over ("
        + together
        + ") as seen_at from "
        + CONTACTS_AND_CLICKS;
  }
}
