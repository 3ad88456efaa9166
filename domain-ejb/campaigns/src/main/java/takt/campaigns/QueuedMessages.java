package takt.campaigns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.ProfileId;

/** Messages that wait to be sent. */
public interface QueuedMessages {

  /**
   * Queues a message, in the caller's transaction or one of its own, under the person's lock (rule
   * G4.4). Its variant is the one of the highest degree within the dose.
   *
   * @throws takt.consent.UnknownProfile if the profile does not exist
   * @throws UnknownCampaign if the campaign does not exist
   * @throws WrongState if the campaign is neither running nor scheduled
   * @throws NotInAudience if it is not for the person
   * @throws UnknownMessage if the campaign has no such message
   * @throws takt.profiles.NotPermitted if the campaign's purpose is not permitted
   * @throws NoVariantForDegree if no variant fits
   */
  QueuedMessage queue(QueueRequest request);

  /**
   * Queues the message that a decision showed, in the words of another channel (rule G4.6); else as
   * {@link #queue(QueueRequest)} does.
   *
   * @throws takt.consent.UnknownProfile if the profile does not exist
   * @throws NothingToContinue if the decision showed this person nothing, or too long before the
   *     message is due, or its campaign says that no longer
   * @throws NoWordingForChannel if the message has no words for the channel
   * @throws WrongState if the campaign is neither running nor scheduled
   * @throws NotInAudience if it is not for the person
   * @throws takt.profiles.NotPermitted if the campaign's purpose is not permitted
   * @throws NoVariantForDegree if no variant fits
   */
  QueuedMessage queue(ContinueRequest request);

  /**
   * The messages of a person, oldest first: those whose purpose is permitted, and cancelled ones.
   *
   * @param after the last one already read; empty to begin
   * @param limit at most so many, 1 to 500
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  List<QueuedMessage> of(ProfileId profile, Optional<UUID> after, int limit);

  /**
   * Every message of a person that is there, for that person (rule G4.5), oldest first; in the
   * caller's transaction or one of its own, under the person's lock.
   *
   * @param after the last one already read; empty to begin
   * @param limit at most so many, 1 to 500
   * @throws takt.consent.UnknownProfile if the profile does not exist
   */
  List<QueuedMessage> about(ProfileId profile, Optional<UUID> after, int limit);
}
