package takt.consent;

import java.util.List;

/** Records choices that were made elsewhere (rules C8.4 to C8.8). */
public interface ImportedChoices {

  /** What became of a choice. */
  enum Outcome {
    /** A yes was recorded. */
    GIVEN,
    /** A no was recorded. */
    DENIED,
    /** It says what is on record already. */
    UNCHANGED,
    /** A no that is older than the person's own later yes, which holds. */
    LATER_YES,
    /** Its time lies in the future. */
    FUTURE_TIME,
    /** There is no such purpose, or it is retired. */
    UNKNOWN_PURPOSE,
    /** The purpose never had that version. */
    UNKNOWN_VERSION,
    /** A yes to a purpose that does not ask for one. */
    NOTHING_TO_CONSENT_TO,
    /** A no to a purpose that a contract or the law asks for. */
    NO_SWITCH,
    /** A yes to a purpose that asks for an age. */
    AGE_NOT_PROVEN,
    /** A yes that has come to its end by its purpose's terms. */
    EXPIRED,
    /** A yes that cannot stand beside another purpose that is permitted. */
    EXCLUDED,
    /** A yes against which a denial stands. */
    DENIAL_STANDS
  }

  /** When the modules clean up after a denial. */
  enum CleanUp {
    /** In the same transaction. */
    AT_ONCE,
    /** Later, until it is done: for when a module has just failed (rule C4.4). */
    OWED
  }

  /**
   * Records what counts of these choices, in their order. Needs a transaction, which has locked the
   * persons' permissions.
   *
   * @return what became of each
   */
  List<Outcome> record(List<ImportedChoice> choices, CleanUp cleanUp);
}
