package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import takt.consent.Evidence;
import takt.consent.KeptEvidence;
import takt.consent.LedgerEntry;
import takt.platform.Statements;

/**
 * The evidence of entries, apart from them (rule C2.6). An entry holds SHA-256 over a salt of 128
 * random bits and the evidence, so that nobody can guess erased evidence from the hash.
 */
@ApplicationScoped
public class Evidences {

  private static final int SALT_BYTES = 16;
  private static final String SELECT =
      "select salt, said, reason, document, network, user_agent, entry from consent.evidence where ";

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
    return Stream.of(
        evidence.said(),
        evidence.reason(),
        evidence.document(),
        evidence.network(),
        evidence.userAgent());
  }

  /** Keeps the evidence of an entry. */
  void keep(UUID entry, String salt, Evidence evidence) {
    statements.change(
        "insert into consent.evidence (entry, salt, said, reason, document, network, user_agent)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        entry,
        salt,
        evidence.said().orElse(null),
        evidence.reason().orElse(null),
        evidence.document().orElse(null),
        evidence.network().orElse(null),
        evidence.userAgent().orElse(null));
  }

  /** The evidence of an entry; empty if it has none, or none any more. */
  public Optional<Evidence> find(UUID entry) {
    return read(entry).map(Salted::evidence);
  }

  /** Whether the evidence is what the entry says, or has been erased. */
  boolean holds(LedgerEntry entry) {
    return read(entry.id())
        .map(kept -> hash(kept.salt, kept.evidence).equals(entry.details().evidence()))
        .orElse(true);
  }

  /** What is kept for entries, by entry, after this one, at most so many. */
  public List<KeptEvidence> after(UUID entry, int limit) {
    return statements.query(
        SELECT + "entry > ? order by entry fetch first ? rows only",
        row -> new KeptEvidence(row.getObject(7, UUID.class), salted(row).evidence),
        entry,
        limit);
  }

  private Optional<Salted> read(UUID entry) {
    return statements.query(SELECT + "entry = ?", Evidences::salted, entry).stream().findFirst();
  }

  private static Salted salted(ResultSet row) throws SQLException {
    return new Salted(
        row.getString(1),
        new Evidence(
            Optional.ofNullable(row.getString(2)),
            Optional.ofNullable(row.getString(3)),
            Optional.ofNullable(row.getString(4)),
            Optional.ofNullable(row.getString(5)),
            Optional.ofNullable(row.getString(6))));
  }

  private record Salted(String salt, Evidence evidence) {}
}
