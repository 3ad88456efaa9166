package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import takt.consent.Confirmation;
import takt.consent.Evidence;
import takt.consent.KeptEvidence;
import takt.consent.LedgerEntry;
import takt.consent.SaltedEvidence;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.platform.Statements;

/**
 * The evidence of entries, apart from them (rule C2.6). An entry holds SHA-256 over a salt of 128
 * random bits and the evidence, so that nobody can guess erased evidence from the hash.
 */
@ApplicationScoped
public class Evidences {

  private static final int SALT_BYTES = 16;
  private static final String COLUMNS =
      "entry, salt, said, reason, document, network, user_agent, asked_request, asked_address,"
          + " asked_at, asked_channel, asked_place, asked_language, asked_text, asked_said,"
          + " asked_shown_at, asked_network, asked_user_agent";
  private static final String SELECT = "select " + COLUMNS + " from consent.evidence where ";
  private static final String BETWEEN =
      SELECT + "entry in (select s.entry from consent.sealed s where s.position between ? and ?)";
  private static final String INSERT =
      "insert into consent.evidence ("
          + COLUMNS
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final SecureRandom random = new SecureRandom();

  @Inject Statements statements;

  /** Makes a salt. */
  String salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  /** The hash that an entry holds. */
  static String hash(String salt, Evidence evidence) {
    StringBuilder text = new StringBuilder(salt);
    parts(evidence)
        .forEach(
            part -> {
              String value = part.orElse("");
              text.append('\n').append(value.length()).append(':').append(value);
            });
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }

  private static Stream<Optional<String>> parts(Evidence evidence) {
    Stream<Optional<String>> own =
        Stream.of(
            evidence.said(),
            evidence.reason(),
            evidence.document(),
            evidence.network(),
            evidence.userAgent());
    // Nothing stands for a request that there was not: evidence of old keeps its hash.
    return Stream.concat(
        own, evidence.confirmed().stream().flatMap(asked -> asked.parts().stream()));
  }

  /** Keeps the evidence of an entry. */
  void keep(UUID entry, String salt, Evidence evidence) {
    Optional<Confirmation> asked = evidence.confirmed();
    statements.change(
        INSERT,
        entry,
        salt,
        evidence.said().orElse(null),
        evidence.reason().orElse(null),
        evidence.document().orElse(null),
        evidence.network().orElse(null),
        evidence.userAgent().orElse(null),
        asked.map(Confirmation::request).orElse(null),
        asked.map(one -> one.address().value()).orElse(null),
        asked.map(Confirmation::at).orElse(null),
        asked.map(one -> one.channel().name()).orElse(null),
        asked.map(Confirmation::place).orElse(null),
        asked.map(one -> one.language().name()).orElse(null),
        asked.map(Confirmation::textHash).orElse(null),
        asked.flatMap(Confirmation::said).orElse(null),
        asked.flatMap(Confirmation::shownAt).orElse(null),
        asked.flatMap(Confirmation::network).orElse(null),
        asked.flatMap(Confirmation::userAgent).orElse(null));
  }

  /** The evidence of an entry; empty if it has none, or none any more. */
  public Optional<Evidence> find(UUID entry) {
    return read(entry).map(SaltedEvidence::evidence);
  }

  /** Whether the evidence is what the entry says, or has been erased. */
  boolean holds(LedgerEntry entry) {
    return read(entry.id())
        .map(kept -> hash(kept.salt(), kept.evidence()).equals(entry.details().evidence()))
        .orElse(true);
  }

  /** What is kept for entries, by entry, after this one, at most so many. */
  public List<KeptEvidence> after(UUID entry, int limit) {
    return statements.query(
        SELECT + "entry > ? order by entry fetch first ? rows only",
        row -> new KeptEvidence(row.getObject(1, UUID.class), salted(row).evidence()),
        entry,
        limit);
  }

  /** What is kept for the entries at these places of the sealed ledger, both included, by entry. */
  public Map<UUID, SaltedEvidence> between(long first, long last) {
    Map<UUID, SaltedEvidence> found = new HashMap<>();
    statements.query(
        BETWEEN, row -> found.put(row.getObject(1, UUID.class), salted(row)), first, last);
    return found;
  }

  private Optional<SaltedEvidence> read(UUID entry) {
    return statements.query(SELECT + "entry = ?", Evidences::salted, entry).stream().findFirst();
  }

  private static SaltedEvidence salted(ResultSet row) throws SQLException {
    return new SaltedEvidence(
        row.getString(2),
        new Evidence(
            text(row, 3), text(row, 4), text(row, 5), text(row, 6), text(row, 7), confirmed(row)));
  }

  private static Optional<Confirmation> confirmed(ResultSet row) throws SQLException {
    UUID request = row.getObject(8, UUID.class);
    return request == null
        ? Optional.empty()
        : Optional.of(
            new Confirmation(
                request,
                new EmailAddress(row.getString(9)),
                time(row, 10).orElseThrow(),
                Channel.valueOf(row.getString(11)),
                row.getString(12),
                Language.valueOf(row.getString(13)),
                row.getString(14),
                text(row, 15),
                time(row, 16),
                text(row, 17),
                text(row, 18)));
  }

  private static Optional<String> text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
