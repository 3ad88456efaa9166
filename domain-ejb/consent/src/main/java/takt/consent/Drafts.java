package takt.consent;

import java.util.List;
import java.util.Optional;
import takt.kernel.PurposeCode;

/** The purposes and versions that somebody still works on, at most one for each code. */
public interface Drafts {

  /** At most so many drafts are kept. */
  int MOST = Purposes.MOST;

  /**
   * Saves a draft.
   *
   * @param expected the revision that it replaces, 0 for a new draft
   * @throws DraftChanged if {@code expected} is not the current revision
   * @throws TooManyDrafts if there are {@value #MOST} already
   * @throws PurposeRetired if its purpose is retired (rule C1.14)
   */
  SavedDraft save(Draft draft, int expected);

  /** The draft of this code. */
  Optional<SavedDraft> find(PurposeCode code);

  /** Every draft, by code. */
  List<SavedDraft> all();

  /**
   * Gives a draft up.
   *
   * @throws UnknownDraft if there is none
   * @throws DraftChanged if {@code expected} is not the current revision
   */
  void delete(PurposeCode code, int expected);

  /**
   * Publishes a draft: as the first version of its purpose, or as the next. The draft is gone then.
   *
   * @param expected the revision that is published
   * @param accepted why it is published though its texts could be plainer; kept with the version if
   *     they could be, else of no effect (rule C1.11)
   * @throws UnknownDraft if there is none
   * @throws DraftChanged if {@code expected} is not the current revision
   * @throws NotPublishable naming every part that is missing or breaks a rule
   * @throws OpenWarnings if the texts could be plainer and nobody has accepted that
   * @throws PurposeVersionReplaced if another version was published since the draft was saved
   * @throws BasisChanged if the legal basis differs from earlier versions (rule C1.4)
   * @throws TooManyPurposes if there are too many purposes already
   */
  Purpose publish(PurposeCode code, int expected, Optional<String> accepted);
}
