package takt.profiles.notice;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.Recipient;
import takt.profiles.Recipients.Disclosure;
import takt.profiles.Recipients.Notice;
import takt.profiles.Recipients.State;
import takt.profiles.Recipients.Told;

/** Disclosures and notices in the database. */
@ApplicationScoped
class NoticeRows {

  /** A notice is tried so often, at growing intervals: for about four days in all. */
  static final int TRIES = 15;

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /** What was sent or given up is kept so long. */
  private static final Duration KEPT = Duration.ofDays(3 * 366);

  private static final String IN = " in (select cast(t.p as uuid) from " + table("p") + ")";

  private static final String TELL =
      "insert into profiles.notice (id, recipient_id, pseudonym, kind, made_at, state, due_at,"
          + " tries) select cast(t.i as uuid), cast(t.r as uuid), cast(t.s as uuid), t.k,"
          + " cast(t.w as timestamp(6) with time zone), 'WAITING',"
          + " cast(t.w as timestamp(6) with time zone), 0 from "
          + table("i r s k w");

  private static final String TOLD =
      "select d.pseudonym, r.name, d.since, n.kind, n.made_at, n.state from profiles.disclosure d"
          + " join profiles.recipient r on r.id = d.recipient_id"
          + " left join profiles.notice n on n.pseudonym = d.pseudonym"
          + " where d.profile_id"
          + IN
          + " order by r.name, d.since, d.pseudonym, n.made_at, n.id fetch first 10000 rows only";

  private static final String DUE =
      "select n.id, n.pseudonym, n.kind, n.made_at, n.tries, r.url, r.secret"
          + " from profiles.notice n join profiles.recipient r on r.id = n.recipient_id"
          + " where n.state = 'WAITING' and n.due_at <= ? order by n.due_at fetch first ? rows only";

  @Inject Statements statements;

  /**
   * A notice to be sent.
   *
   * @param id its id
   * @param pseudonym whom it is about, as its recipient knows them
   * @param kind what of
   * @param at when it was made
   * @param tries how often it was tried
   * @param url where to
   * @param secret what signs it
   */
  record Due(
      UUID id,
      UUID pseudonym,
      Recipient.Kind kind,
      Instant at,
      int tries,
      URI url,
      String secret) {}

  private record Known(UUID recipient, UUID pseudonym) {}

  Optional<Disclosure> disclosure(ProfileId profile, UUID recipient) {
    return statements
        .query(
            "select pseudonym, since from profiles.disclosure where profile_id = ?"
                + " and recipient_id = ?",
            row ->
                new Disclosure(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant()),
            profile.value(),
            recipient)
        .stream()
        .findFirst();
  }

  /** Whether a recipient has data of anybody, or was or is to be told anything. */
  boolean any(UUID recipient) {
    return !statements
        .query(
            "select 1 from profiles.recipient r where r.id = ? and (exists (select 1 from"
                + " profiles.disclosure d where d.recipient_id = r.id) or exists (select 1 from"
                + " profiles.notice n where n.recipient_id = r.id))",
            row -> row.getInt(1),
            recipient)
        .isEmpty();
  }

  void disclose(ProfileId profile, UUID recipient, Disclosure disclosure) {
    statements.change(
        "insert into profiles.disclosure (profile_id, recipient_id, pseudonym, since)"
            + " values (?, ?, ?, ?)",
        profile.value(),
        recipient,
        disclosure.pseudonym(),
        disclosure.since());
  }

  /** Makes a notice for each recipient that has data of these profiles, and is of these. */
  int tell(
      Collection<UUID> profiles, Collection<UUID> recipients, Recipient.Kind kind, Instant at) {
    List<Known> known =
        statements.query(
            "select recipient_id, pseudonym from profiles.disclosure where profile_id" + IN,
            row -> new Known(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            keys(profiles));
    Columns rows = new Columns(5);
    for (Known one : known) {
      if (recipients.contains(one.recipient())) {
        rows.add(ProfileId.uuid(at), one.recipient(), one.pseudonym(), kind, at);
      }
    }
    return rows.isEmpty() ? 0 : statements.change(TELL, rows);
  }

  /** Forgets by which ids recipients know these profiles. */
  int forget(Collection<UUID> profiles) {
    return statements.change(
        "delete from profiles.disclosure where profile_id" + IN, keys(profiles));
  }

  List<Told> told(Collection<UUID> profiles) {
    Map<UUID, Told> all = new LinkedHashMap<>();
    Map<UUID, List<Notice>> notices = new HashMap<>();
    statements.query(
        TOLD,
        row -> {
          UUID pseudonym = row.getObject(1, UUID.class);
          all.putIfAbsent(
              pseudonym,
              new Told(
                  row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(), List.of()));
          List<Notice> its = notices.computeIfAbsent(pseudonym, one -> new ArrayList<>());
          return row.getString(4) == null
              || its.add(
                  new Notice(
                      Recipient.Kind.valueOf(row.getString(4)),
                      row.getObject(5, OffsetDateTime.class).toInstant(),
                      State.valueOf(row.getString(6))));
        },
        keys(profiles));
    return all.entrySet().stream()
        .map(
            one ->
                new Told(one.getValue().name(), one.getValue().since(), notices.get(one.getKey())))
        .toList();
  }

  private static Columns keys(Collection<UUID> profiles) {
    Columns keys = new Columns(1);
    profiles.forEach(keys::add);
    return keys;
  }

  /**
   * Takes notices that are due: nobody else gets them before the lease ends, on whichever node.
   *
   * @param lease how long they are the caller's
   */
  @Atomic
  List<Due> claim(Instant now, Duration lease, int limit) {
    List<Due> mine = new ArrayList<>();
    for (Due due : statements.query(DUE, NoticeRows::due, now, limit)) {
      int taken =
          statements.change(
              "update profiles.notice set due_at = ?, tries = tries + 1 where id = ?"
                  + " and state = 'WAITING' and tries = ?",
              now.plus(lease),
              due.id(),
              due.tries());
      if (taken > 0) {
        mine.add(due);
      }
    }
    return mine;
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        Recipient.Kind.valueOf(row.getString(3)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getInt(5),
        URI.create(row.getString(6)),
        row.getString(7));
  }

  /** The recipient has confirmed it. */
  @Atomic
  void sent(Due due, Instant now) {
    end(due, State.SENT, now);
  }

  /** It did not come: it is tried again after a pause that doubles, or given up. */
  @Atomic
  void failed(Due due, Instant now) {
    if (due.tries() + 1 >= TRIES) {
      end(due, State.GIVEN_UP, now);
      return;
    }
    statements.change(
        "update profiles.notice set due_at = ? where id = ? and state = 'WAITING'",
        now.plus(pause(due.tries())),
        due.id());
  }

  static Duration pause(int tries) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 20));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private void end(Due due, State state, Instant now) {
    statements.change(
        "update profiles.notice set state = ?, ended_at = ? where id = ? and state = 'WAITING'",
        state.name(),
        now,
        due.id());
  }

  long count(State state) {
    return statements
        .query(
            "select count(*) from profiles.notice where state = ?",
            row -> row.getLong(1),
            state.name())
        .get(0);
  }

  /** How many notices of each recipient are in a state. */
  Map<UUID, Long> counts(State state) {
    Map<UUID, Long> all = new HashMap<>();
    statements.query(
        "select recipient_id, count(*) from profiles.notice where state = ? group by recipient_id",
        row -> all.put(row.getObject(1, UUID.class), row.getLong(2)),
        state.name());
    return all;
  }

  /** Deletes what ended long ago; counts it. */
  @Atomic
  int forget(Instant now, int limit) {
    return statements.change(
        "delete from profiles.notice where id in (select n.id from profiles.notice n"
            + " where n.ended_at < ? order by n.ended_at fetch first ? rows only)",
        now.minus(KEPT),
        limit);
  }

  /** Deletes retired recipients that nobody's data are with, and nothing of whom is on record. */
  @Atomic
  int forgetRetired() {
    return statements.change(
        "delete from profiles.recipient where retired_at is not null and not exists (select 1 from"
            + " profiles.disclosure d where d.recipient_id = recipient.id) and not exists"
            + " (select 1 from profiles.notice n where n.recipient_id = recipient.id)");
  }
}
