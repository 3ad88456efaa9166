package takt.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import takt.kernel.ProfileId;

/**
 * What a person holds in hand of a choice (rule C8.1): the record of each purpose that they chose
 * about, as it stood with that choice.
 *
 * @param id the id of the opt-out's receipt, or else of an entry that the choice made
 * @param profile whose choice it was
 * @param at when it was recorded
 * @param histories what was on record then about each purpose of the choice, by code
 */
public record ChoiceReceipt(
    UUID id, ProfileId profile, Instant at, List<ConsentHistory> histories) {

  /** Copies what it is given. */
  public ChoiceReceipt {
    histories = List.copyOf(histories);
  }
}
