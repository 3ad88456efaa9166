package takt.consent;

import java.util.List;
import java.util.Optional;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * The purposes that this company has published. Reads come from a snapshot in memory that is at
 * most one second old: purposes are the company's texts, not personal data.
 */
public interface Purposes {

  /** At most so many purposes can be published. */
  int MOST = 64;

  /**
   * Publishes the first version of a purpose.
   *
   * @throws PurposeExists if the code is taken
   * @throws PurposeRetired if it was, by a purpose that is retired (rule C1.14)
   * @throws TooManyPurposes if there are {@value #MOST} already
   * @throws NotPublishable if it cannot stand beside the other purposes (rule C1.6)
   */
  Purpose publish(PurposeDraft draft);

  /**
   * Publishes the next version of a purpose.
   *
   * @param expected the version that it replaces
   * @throws UnknownPurpose if there is none of this code
   * @throws PurposeVersionReplaced if {@code expected} is not the current version
   * @throws BasisChanged if the legal basis differs (rule C1.4)
   * @throws PurposeRetired if it is retired (rule C1.14)
   * @throws NotPublishable if it cannot stand beside the other purposes (rule C1.6)
   */
  Purpose replace(PurposeDraft draft, int expected);

  /** The current version. */
  Optional<Purpose> find(PurposeCode code);

  /** One version. */
  Optional<Purpose> find(PurposeCode code, int version);

  /** The current version of every purpose, by code. At most {@value #MOST}. */
  List<Purpose> all();

  /** All versions of a purpose, oldest first, at most 1,000; empty if it is unknown. */
  List<Purpose> versions(PurposeCode code);

  /**
   * The current versions of these purposes.
   *
   * @throws UnknownPurpose naming the first that does not exist
   */
  List<Purpose> require(PurposeSet codes);

  /** The current version, or the last one of a purpose that is retired. */
  Optional<Purpose> known(PurposeCode code);

  /**
   * The current versions of these purposes, or the last ones of those that are retired: an opt-out
   * may name what is over (rule C4.4).
   *
   * @throws UnknownPurpose naming the first that never existed
   */
  List<Purpose> requireKnown(PurposeSet codes);

  /**
   * Retires a purpose: nothing is permitted for it from then on (rule C1.14).
   *
   * @param expected its current version
   * @param by who does it, as {@link Retirement#by} says
   * @param reason why, 1 to 500 characters
   * @throws UnknownPurpose if there is none of this code
   * @throws PurposeVersionReplaced if {@code expected} is not the current version
   * @throws PurposeRetired if it is retired already
   * @throws PurposeNeeded if another purpose needs it (rule C1.16)
   */
  Retirement retire(PurposeCode code, int expected, String by, String reason);

  /** The retirement of a purpose, if it is retired. */
  Optional<Retirement> retirement(PurposeCode code);

  /** Every retirement, newest first; at most {@value #MOST}. */
  List<Retirement> retired();
}
