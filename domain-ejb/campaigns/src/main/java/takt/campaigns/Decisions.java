package takt.campaigns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.ProfileId;

/** Decides what to show, and tells later why. */
public interface Decisions {

  /** At most so many decisions about a person are read at once. */
  int MOST_ABOUT = 1_000;

  /**
   * Decides. For a known person in one transaction, the caller's or its own: the permissions are
   * locked, the person's data read, the decision written down (rules G2.1 and G4.1). Without a
   * person, or without permission, from memory only (rule G2.2).
   *
   * @throws UnknownPlacement if the placement does not exist
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  Decision decide(DecisionRequest request);

  /**
   * Decides for several places of a page, and several messages in each (rules G15.1 to G15.4): one
   * decision after the other, for a known person all in one transaction.
   *
   * @return the places in the order of the question
   * @throws UnknownPlacement if a placement does not exist
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  List<PlaceAnswer> decide(PageRequest request);

  /**
   * The codes of the placements of a channel that decisions on this node can be for, in their
   * order: what another node has added is here within a second (rule G1.5).
   */
  List<String> placements(Channel channel);

  /**
   * A digest of what decisions for a page are made from now (rule G18.7): while it is the same,
   * what was decided stands, and need not be decided again. It is made from what campaigns,
   * placements, rules and the question are; for a known person also from what is permitted and
   * known, as far as decisions use it, under the person's lock, in the caller's transaction or one
   * of its own. Nothing can be read from it.
   *
   * @throws UnknownPlacement if a placement does not exist
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  String standing(PageRequest request);

  /**
   * Decides for a person who does not exist, to see what a campaign would do. Reads and writes
   * nothing personal.
   *
   * @throws UnknownPlacement if the placement does not exist
   */
  Preview preview(PreviewRequest request);

  /**
   * What a real person would be shown now (rule G6.8): decided as {@link #decide} does, in one
   * transaction, the caller's or its own, under the person's lock; nothing is written down, taken
   * from a budget or counted. Without permission, the same as for somebody unknown.
   *
   * @param discretion what whoever looks may not see
   * @throws UnknownPlacement if the placement does not exist
   * @throws UnknownCampaign if the campaign to be taken as running is not there, or has ended
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  Preview previewAs(PersonPreview request, Discretion discretion);

  /**
   * A decision that was written down; empty if there is none, or if what it used is no longer
   * permitted (rule G4.2).
   */
  Optional<LoggedDecision> find(UUID id);

  /** The trace of a decision; empty where {@link #find} is. */
  Optional<List<TraceLine>> trace(UUID id);

  /**
   * Every decision that is written down about a person, for that person (rule G4.5), newest first;
   * in the caller's transaction or one of its own, under the person's lock.
   *
   * @param after the last one already read; empty to begin
   * @param limit at most so many, 1 to {@value #MOST_ABOUT}
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  List<LoggedDecision> about(ProfileId profile, Optional<UUID> after, int limit);
}
