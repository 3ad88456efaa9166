package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import takt.consent.ImportedChoice;
import takt.consent.ImportedProof;
import takt.consent.LedgerEntry;
import takt.platform.Statements;

/** What proves the entries that imports made (rule C8.4). */
@ApplicationScoped
class ImportedProofs {

  @Inject Statements statements;

  void keep(LedgerEntry entry, ImportedChoice said) {
    statements.change(
        "insert into consent.imported_proof (entry_id, chosen_at, evidence) values (?, ?, ?)",
        entry.id(),
        said.at(),
        said.evidence());
  }

  Optional<ImportedProof> find(UUID entry) {
    return statements
        .query(
            "select chosen_at, evidence from consent.imported_proof where entry_id = ?",
            row ->
                new ImportedProof(
                    row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)),
            entry)
        .stream()
        .findFirst();
  }
}
