package takt.consent.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.ConsentArchive;
import takt.consent.KeptEvidence;
import takt.consent.Receipt;
import takt.consent.ShownWords;
import takt.consent.ledger.Evidences;
import takt.consent.optout.Receipts;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Statements;

/** Reads what is kept, by keys, so that no page costs more than another. */
@ApplicationScoped
class StoredArchive implements ConsentArchive {

  private static final String TEXT = "select hash, language, text from consent.text_shown where ";

  @Inject Statements statements;
  @Inject Receipts receipts;
  @Inject Evidences evidences;

  @Override
  public List<ShownWords> texts(String after, int limit) {
    return statements.query(
        TEXT + "hash > ? order by hash fetch first ? rows only",
        StoredArchive::words,
        after,
        bounded(limit));
  }

  @Override
  public Optional<ShownWords> text(String hash) {
    return statements.query(TEXT + "hash = ?", StoredArchive::words, hash).stream().findFirst();
  }

  @Override
  @Atomic
  public List<Receipt> receipts(UUID after, int limit) {
    return found(
        statements.query(
            "select id from consent.receipt where id > ? order by id fetch first ? rows only",
            StoredArchive::id,
            after,
            bounded(limit)));
  }

  @Override
  @Atomic
  public List<Receipt> receipts(ProfileId profile, UUID after, int limit) {
    return found(
        statements.query(
            "select id from consent.receipt where profile_id = ? and id > ? order by id"
                + " fetch first ? rows only",
            StoredArchive::id,
            profile.value(),
            after,
            bounded(limit)));
  }

  private List<Receipt> found(List<UUID> ids) {
    return ids.stream().flatMap(id -> receipts.find(id).stream()).toList();
  }

  @Override
  public List<KeptEvidence> evidence(UUID after, int limit) {
    return evidences.after(after, bounded(limit));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }

  private static ShownWords words(ResultSet row) throws SQLException {
    return new ShownWords(row.getString(1), Language.valueOf(row.getString(2)), row.getString(3));
  }

  private static int bounded(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST);
    }
    return limit;
  }
}
