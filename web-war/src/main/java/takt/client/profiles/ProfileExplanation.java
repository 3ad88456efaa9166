package takt.client.profiles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Why things are one profile.
 *
 * @param profile the profile
 * @param absorbedInto the profile that has absorbed it; null if none has
 * @param links what leads to it, oldest first, at most 1,000
 * @param merges what it was made of, and what absorbed it, newest first, at most 1,000
 */
public record ProfileExplanation(
    UUID profile, UUID absorbedInto, List<LinkInfo> links, List<MergeInfo> merges) {

  /**
   * An identifier that leads to the profile; its value is not said.
   *
   * @param type its type, such as customer, anonymous or email
   * @param origin the profile that it goes to in a split
   * @param since since when; null if that was not recorded
   * @param call by what kind of call: identify, track, page and so on; choice, where somebody
   *     decided something or choices were imported; mailbox, where whoever reads it confirmed it;
   *     null if that was not recorded
   * @param text the same in a plain sentence
   */
  public record LinkInfo(String type, UUID origin, Instant since, String call, String text) {}

  /**
   * That a profile absorbed another.
   *
   * @param kept the profile that went on
   * @param absorbed the other
   * @param at when
   * @param cause event, staff, or unknown where it was not recorded
   * @param types the types of the identifiers that one call named together
   * @param call what kind of call it was; null unless it was an event
   * @param by the id of the key that decided it; null unless it was staff
   * @param reason why; null if that was not said
   * @param undoneAt when it was undone; null if it was not
   * @param undoneBy the id of the key that undid it
   * @param undoneReason why; null if that was not said
   * @param text the same in plain sentences
   */
  public record MergeInfo(
      UUID kept,
      UUID absorbed,
      Instant at,
      String cause,
      List<String> types,
      String call,
      String by,
      String reason,
      Instant undoneAt,
      String undoneBy,
      String undoneReason,
      String text) {}
}
