package takt.consent.choice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.consent.ImportedChoice;
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
}
