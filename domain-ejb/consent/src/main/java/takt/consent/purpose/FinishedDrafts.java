package takt.consent.purpose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.consent.AcceptedWording;
import takt.consent.OpenWarnings;
import takt.consent.PlainLanguage;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.SavedDraft;
import takt.consent.Wording.Warning;
import takt.kernel.PurposeCode;
import takt.platform.Atomic;

/** Turns drafts into published versions (rules C1.11 and C1.12). */
@ApplicationScoped
class FinishedDrafts {

  @Inject DraftRows rows;
  @Inject Publishing publishing;
  @Inject PlainLanguage plainLanguage;

  @Atomic
  Purpose publish(PurposeCode code, int expected, Optional<String> accepted) {
    DraftRow row = rows.lock(code, expected);
    SavedDraft saved = row.saved();
    PurposeDraft whole = saved.draft().whole();
    Optional<AcceptedWording> word = word(saved, accepted);
    rows.remove(row);
    return saved.replaces() == 0
        ? publishing.publish(whole, word)
        : publishing.replace(whole, saved.replaces(), word);
  }

  private Optional<AcceptedWording> word(SavedDraft saved, Optional<String> accepted) {
    List<Warning> warnings = plainLanguage.check(saved.draft().texts()).warnings();
    if (!warnings.isEmpty() && accepted.isEmpty()) {
      throw new OpenWarnings(warnings);
    }
    return accepted
        .filter(reason -> !warnings.isEmpty())
        .map(reason -> new AcceptedWording(reason, warnings.size()));
  }
}
