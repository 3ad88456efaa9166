package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import takt.consent.Draft;
import takt.consent.DraftChanged;
import takt.consent.Drafts;
import takt.consent.Purpose;
import takt.consent.PurposeRetired;
import takt.consent.SavedDraft;
import takt.consent.TooManyDrafts;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;

/** Where purposes are worked on until they are published. */
@ApplicationScoped
class DraftDesk implements Drafts {

  @Inject DraftRows rows;
  @Inject FinishedDrafts finished;
  @Inject CurrentPurposes current;
  @Inject Clock clock;

  @Override
  @Atomic
  public SavedDraft save(Draft draft, int expected) {
    Optional<DraftRow> known = rows.lock(draft.code());
    int revision = known.map(row -> row.revision).orElse(0);
    if (revision != expected) {
      throw new DraftChanged(draft.code(), revision);
    }
    if (known.isEmpty() && rows.all().size() >= MOST) {
      throw new TooManyDrafts();
    }
    DraftRow row = known.orElseGet(() -> new DraftRow(draft.code()));
    Snapshot published = current.latest();
    int replaces = published.find(draft.code()).map(Purpose::version).orElse(0);
    if (replaces == 0 && published.known(draft.code()).isPresent()) {
      throw new PurposeRetired(draft.code());
    }
    row.save(draft, replaces, clock.instant().truncatedTo(ChronoUnit.MICROS));
    rows.store(row);
    return row.saved();
  }

  @Override
  @Atomic
  public Optional<SavedDraft> find(PurposeCode code) {
    return rows.find(code).map(DraftRow::saved);
  }

  @Override
  @Atomic
  public List<SavedDraft> all() {
    return rows.all().stream().map(DraftRow::saved).toList();
  }

  @Override
  @Atomic
  public void delete(PurposeCode code, int expected) {
    rows.remove(rows.lock(code, expected));
  }

  @Override
  public Purpose publish(PurposeCode code, int expected, Optional<String> accepted) {
    Purpose published = finished.publish(code, expected, accepted);
    current.forget();
    return published;
  }
}
