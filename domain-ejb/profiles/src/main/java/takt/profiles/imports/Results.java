package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.ImportTally;

/** Writes down what became of a chunk's lines. */
@ApplicationScoped
class Results {

  @Inject Statements statements;

  /** Keeps refused lines. */
  void refuse(UUID run, List<RunRows.Refusal> refusals) {
    Columns rows = new Columns(3);
    refusals.forEach(one -> rows.add(one.line(), one.reason(), one.cells()));
    if (!rows.isEmpty()) {
      statements.change(
          "insert into profiles.import_refusal (run_id, line_no, reason, raw_line) select ?,"
              + " cast(t.line_no as bigint), t.reason, t.raw_line from "
              + Columns.table("line_no reason raw_line"),
          run,
          rows);
    }
  }

  /** Adds to how many lines came to an end. */
  void tally(UUID run, String outcome, ImportTally tally) {
    int changed =
        statements.change(
            "update profiles.import_tally set line_count = line_count + ?, amount = amount + ?"
                + " where run_id = ? and outcome = ?",
            tally.lines(),
            tally.amount(),
            run,
            outcome);
    if (changed == 0) {
      statements.change(
          "insert into profiles.import_tally (run_id, outcome, line_count, amount) values"
              + " (?, ?, ?, ?)",
          run,
          outcome,
          tally.lines(),
          tally.amount());
    }
  }
}
