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

  /** So many are read at once; few persons have more within the windows of all caps. */
  static final int CHUNK = 1_000;

  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final String SEEN =
      QuietHours.REACHING_OUT.stream()
          .sorted()
          .map(channel -> "'" + channel.name() + "'")
          .collect(Collectors.joining(", ", "exposed_at is not null or channel in (", ")"));

  /**
   * A click on what went on with another counts, though that was no contact. Rows as they are: to
   * group or to sort them, the database would spend more than it takes to find them.
   */
  private static final String ROWS =
      "(select campaign_id, message, channel, decided_at, "
          + SEEN
          + ", clicked_at, continued from campaigns.decision where profile_id = ?"
          + " and decided_at > ?%s and campaign_id is not null"
          + " and (continued = false or clicked_at is not null)"
          + " order by decided_at desc fetch first "
          + CHUNK
          + " rows with ties)"
          + " union all select null, purpose, null, complained_at, false, null, false"
          + " from campaigns.complaint where profile_id = ? and complained_at > ?";

  /** Without a bound that says nothing, for which PostgreSQL would plan anew each time. */
  private static final String FIRST = ROWS.formatted("");

  private static final String NEXT = ROWS.formatted(" and decided_at < ?");

  @Inject Statements statements;

  /**
   * Whose contacts are counted, and for what.
   *
   * @param profile with whom
   * @param channel the channel that would be used
   * @param rules what the company lays down
   * @param now when
   */
  public record Question(ProfileId profile, Channel channel, ContactRules rules, Instant now) {

    private Spans spans(Map<ZoneId, Set<Window>> windows) {
      return Spans.of(windows, channel, rules, now);
    }

    private Contacts none(Spans spans) {
      return new Contacts(spans, rules.ignored(), now);
    }

    /** A series and its pause are looked back for together. */
    private Instant earliest(Spans spans) {
      List<Instant> after = spans.after();
      Instant counted = after.isEmpty() ? now : after.get(0);
      Instant seen =
          rules.ignored().map(one -> now.minus(Duration.ofDays(2L * one.days()))).orElse(now);
      return counted.isBefore(seen) ? counted : seen;
    }

    private List<Object> parameters(Instant... bounds) {
      List<Object> all = new ArrayList<>();
      all.add(profile.value());
      all.addAll(List.of(bounds));
      all.add(profile.value());
      all.add(
          rules.pauseAfterComplaint() > 0
              ? now.minus(Duration.ofDays(rules.pauseAfterComplaint()))
              : NEVER);
      return all;
    }
  }

  /**
   * Everything that the caps of campaigns, and the company's caps and pauses, ask for.
   *
   * @param windows the windows of the campaigns' caps, by the zone in which they count
   */
  public Contacts count(Question question, Map<ZoneId, Set<Window>> windows) {
    Spans spans = question.spans(windows);
    Instant after = question.earliest(spans);
    Contacts contacts = question.none(spans);
    Chunk chunk = new Chunk();
    statements.query(FIRST, chunk::read, question.parameters(after).toArray());
    chunk.into(contacts);
    while (chunk.isFull()) {
      Instant before = chunk.oldest;
      chunk = new Chunk();
      statements.query(NEXT, chunk::read, question.parameters(after, before).toArray());
      chunk.into(contacts);
    }
    return contacts;
  }

  /**
   * Reads them along with the lock, before it is known where the person's clock stands: as far back
   * as the windows of a guess.
   *
   * @param along what goes along with the lock
   */
  public CountedAhead ahead(Reads along, Question question, Map<ZoneId, Set<Window>> guessed) {
    Instant after = question.earliest(question.spans(guessed));
    Chunk chunk = new Chunk();
    along.add(FIRST, chunk::read, question.parameters(after));
    return windows -> {
      Spans spans = question.spans(windows);
      if (chunk.isFull() || question.earliest(spans).isBefore(after)) {
        return Optional.empty();
      }
      Contacts contacts = question.none(spans);
      chunk.into(contacts);
      return Optional.of(contacts);
    };
  }

  /** What was read along with the lock. */
  @FunctionalInterface
  public interface CountedAhead {

    /** The contacts in these windows, if all that are in them were read. */
    Optional<Contacts> in(Map<ZoneId, Set<Window>> windows);
  }

  /** So many contacts as are read at once, and the complaints; in whatever order they come. */
  private static final class Chunk {

    private final List<Contact> contacts = new ArrayList<>();
    private final List<PurposeCode> complaints = new ArrayList<>();
    private Instant oldest = NEVER;

    /** Whether there may be more contacts. */
    boolean isFull() {
      return contacts.size() >= CHUNK;
    }

    void into(Contacts counted) {
      contacts.forEach(counted::add);
      complaints.forEach(counted::addComplaint);
    }

    boolean read(ResultSet row) throws SQLException {
      UUID campaign = row.getObject(1, UUID.class);
      if (campaign == null) {
        complaints.add(new PurposeCode(row.getString(2)));
        return true;
      }
      Instant at = row.getObject(4, OffsetDateTime.class).toInstant();
      if (at.isBefore(oldest)) {
        oldest = at;
      }
      contacts.add(
          new Contact(
              campaign,
              row.getString(2),
              Channel.valueOf(row.getString(3)),
              at,
              row.getBoolean(5),
              Optional.ofNullable(row.getObject(6, OffsetDateTime.class))
                  .map(OffsetDateTime::toInstant),
              row.getBoolean(7)));
      return true;
    }
  }
}
