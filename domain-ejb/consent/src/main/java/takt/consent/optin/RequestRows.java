package takt.consent.optin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.consent.Assurance;
import takt.consent.OptIn;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.platform.Statements;

/**
 * The rows of requests. One that has ended keeps nothing personal, but the hash of its token for a
 * while, so that its link can say what became of it.
 */
@ApplicationScoped
class RequestRows {

  /** A request of which no mail was sent, as the address had its share; nobody has its link. */
  private static final String LIMITED = "LIMITED";

  private static final String OPEN = OptIn.State.OPEN.name();

  private static final String COLUMNS =
      "id, subject, address, purposes, channel, place, language, said, shown_at, age, guardian,"
          + " network, user_agent, requested_at, expires_at";

  private static final String INSERT =
      "insert into consent.opt_in ("
          + COLUMNS
          + ", token_hash, state, ended_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String END =
      "update consent.opt_in set state = ?, ended_at = ?, subject = null, address = null,"
          + " purposes = null, channel = null, place = null, language = null, said = null,"
          + " shown_at = null, age = null, guardian = null, network = null, user_agent = null"
          + " where state = 'OPEN'";

  private static final String OF_PERSON =
      " and (address = any(?) or substring(subject, position(':' in subject) + 1) = any(?))";

  @Inject Statements statements;

  /** Adds a request that waits. */
  void add(StoredRequest request, String hash) {
    statements.change(
        INSERT,
        request.id(),
        request.subject().orElse(null),
        request.address().value(),
        text(request.versions()),
        request.channel().name(),
        request.place(),
        request.language().name(),
        request.said().orElse(null),
        request.shownAt().orElse(null),
        request.assurance().age(),
        request.assurance().guardian(),
        request.network().orElse(null),
        request.userAgent().orElse(null),
        request.at(),
        request.expiresAt(),
        hash,
        OPEN,
        null);
  }

  /** Adds a row that takes as long as a request, and holds nothing of it. */
  void addLimited(StoredRequest request, String hash) {
    statements.change(
        INSERT,
        request.id(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        request.at(),
        request.expiresAt(),
        hash,
        LIMITED,
        request.at());
  }

  /** Where the request of a token stands. */
  Optional<OptIn.State> state(String hash) {
    return statements
        .query(
            "select state from consent.opt_in where token_hash = ?", row -> row.getString(1), hash)
        .stream()
        .filter(state -> !state.equals(LIMITED))
        .map(OptIn.State::valueOf)
        .findFirst();
  }

  /** The request of a token, if it is open. */
  Optional<StoredRequest> open(String hash) {
    return find(hash, "");
  }

  /** The same, locked; empty as well if somebody else is at it. */
  Optional<StoredRequest> take(String hash) {
    return find(hash, " for update skip locked");
  }

  private Optional<StoredRequest> find(String hash, String lock) {
    return statements
        .query(
            "select "
                + COLUMNS
                + " from consent.opt_in where token_hash = ? and state = 'OPEN'"
                + lock,
            RequestRows::request,
            hash)
        .stream()
        .findFirst();
  }

  private static StoredRequest request(ResultSet row) throws SQLException {
    return new StoredRequest(
        row.getObject(1, UUID.class),
        Optional.ofNullable(row.getString(2)),
        new EmailAddress(row.getString(3)),
        versions(row.getString(4)),
        Channel.valueOf(row.getString(5)),
        row.getString(6),
        Language.valueOf(row.getString(7)),
        Optional.ofNullable(row.getString(8)),
        Optional.ofNullable(row.getObject(9, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        new Assurance(row.getInt(10), row.getBoolean(11)),
        Optional.ofNullable(row.getString(12)),
        Optional.ofNullable(row.getString(13)),
        row.getObject(14, OffsetDateTime.class).toInstant(),
        row.getObject(15, OffsetDateTime.class).toInstant());
  }

  /** A line each: {@code code:version}. */
  private static String text(Map<PurposeCode, Integer> versions) {
    return versions.entrySet().stream()
        .map(one -> one.getKey() + ":" + one.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Map<PurposeCode, Integer> versions(String text) {
    Map<PurposeCode, Integer> versions = new TreeMap<>();
    text.lines()
        .forEach(
            one -> {
              int colon = one.indexOf(':');
              versions.put(
                  new PurposeCode(one.substring(0, colon)),
                  Integer.valueOf(one.substring(colon + 1)));
            });
    return versions;
  }

  /** Ends an open request. */
  void end(UUID request, OptIn.State state, Instant at) {
    statements.change(END + " and id = ?", state.name(), at, request);
  }

  /** To which addresses open requests of an erased person went, found as {@link #erase} does. */
  List<String> addresses(String[] addresses, String[] names) {
    return statements.query(
        "select distinct address from consent.opt_in where state = 'OPEN'" + OF_PERSON,
        row -> row.getString(1),
        addresses,
        names);
  }

  /** Which of these names open requests go by that can still be answered then. */
  Set<String> named(String[] names, Instant then) {
    return Set.copyOf(
        statements.query(
            "select r.name from (select address as name from consent.opt_in"
                + " where state = 'OPEN' and expires_at > ? union select"
                + " substring(subject, position(':' in subject) + 1) from consent.opt_in"
                + " where state = 'OPEN' and expires_at > ?) r where r.name = any(?)",
            row -> row.getString(1),
            then,
            then,
            names));
  }

  /** Ends open requests of an erased person, by address or by name after a colon. */
  int erase(String[] addresses, String[] names, Instant at) {
    return statements.change(END + OF_PERSON, OptIn.State.REPLACED.name(), at, addresses, names);
  }

  /** Ends open requests that can no longer be answered, at most so many. */
  int expire(Instant now, int most) {
    UUID[] late =
        ids("select id from consent.opt_in where state = 'OPEN' and expires_at <= ?", now, most);
    return late.length == 0
        ? 0
        : statements.change(
            END + " and id = any(?)", OptIn.State.EXPIRED.name(), now, (Object) late);
  }

  /** Deletes what is left of requests that ended so long ago, at most so many. */
  void forget(Instant now, Duration kept, int most) {
    UUID[] old = ids("select id from consent.opt_in where ended_at <= ?", now.minus(kept), most);
    if (old.length > 0) {
      statements.change("delete from consent.opt_in where id = any(?)", (Object) old);
    }
  }

  /** Whoever comes at the same time passes by what this transaction takes. */
  private UUID[] ids(String query, Instant by, int most) {
    return statements
        .query(
            query + " fetch first ? rows only for update skip locked",
            row -> row.getObject(1, UUID.class),
            by,
            most)
        .toArray(UUID[]::new);
  }
}
