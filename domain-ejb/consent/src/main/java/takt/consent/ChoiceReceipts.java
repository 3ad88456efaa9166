package takt.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;

/** What persons hold in hand of their choices (rules C8.1 and C8.2). */
public interface ChoiceReceipts {

  /**
   * Everything on record for a profile, purpose by purpose, by code.
   *
   * @throws UnknownProfile if its permissions were never opened
   */
  List<ConsentHistory> histories(ProfileId profile);

  /**
   * The receipt of a choice.
   *
   * @param choice the id of an opt-out's receipt, or of the first entry that a consent made
   */
  Optional<ChoiceReceipt> find(UUID choice);

  /**
   * The key that leads the person to the receipt of a choice without a log-in: nobody can guess it
   * or make it, and it opens nothing else (rule C8.2).
   */
  String key(UUID choice);

  /** The receipt that a key opens; empty for a key that Takt did not make. */
  Optional<ChoiceReceipt> open(String key);
}
