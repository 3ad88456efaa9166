package takt.profiles;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * What is known about a person, beside their events, as it stands at one moment (rule F7.1). Of
 * each kind at most {@value PersonalData#MOST} are there.
 *
 * @param profile whose it is
 * @param since when the profile was made
 * @param identifiers what leads to it
 * @param attributes facts by name, what each source says, the one that counts first
 * @param former what facts were before, by name, the last one first
 * @param interests what is inferred, strongest first
 * @param purchases what was bought, by item
 * @param orders the orders, newest first
 * @param familiarity how well both sides know each other, judged by everything together
 * @param ownLimit the highest degree that the person wants, 0 to 4; empty if they have not said
 * @param merges what was taken for the same person, when and why, newest first, at most {@value
 *     Explanation#MOST}
 * @param looks who looked, newest first
 * @param reads how often machines read it, newest first
 * @param complete whether nothing was left out
 */
public record PersonalRecord(
    ProfileId profile,
    Instant since,
    List<KnownIdentifier> identifiers,
    List<KnownAttribute> attributes,
    List<FormerAttribute> former,
    List<KnownInterest> interests,
    List<KnownPurchase> purchases,
    List<KnownOrder> orders,
    Familiarity familiarity,
    OptionalInt ownLimit,
    List<Explanation.Merge> merges,
    List<Look> looks,
    List<MachineReads> reads,
    boolean complete) {

  /** Copies what it is given. */
  public PersonalRecord {
    identifiers = List.copyOf(identifiers);
    attributes = List.copyOf(attributes);
    former = List.copyOf(former);
    interests = List.copyOf(interests);
    purchases = List.copyOf(purchases);
    orders = List.copyOf(orders);
    merges = List.copyOf(merges);
    looks = List.copyOf(looks);
    reads = List.copyOf(reads);
  }

  /**
   * An identifier.
   *
   * @param identifier what leads to the profile
   * @param origin the profile that it first led to
   * @param since since when it leads to this person; empty if that was not written down
   */
  public record KnownIdentifier(Identifier identifier, ProfileId origin, Optional<Instant> since) {}

  /**
   * A fact.
   *
   * @param name its name
   * @param value its value; empty if somebody said that none is right
   * @param source where it came from
   * @param since when it was learnt
   * @param purposes what it may be used for
   * @param told whether an event on record tells it, too
   * @param counts whether it is the one of its name that counts (rule F12.1)
   */
  public record KnownAttribute(
      String name,
      String value,
      String source,
      Instant since,
      PurposeSet purposes,
      boolean told,
      boolean counts) {}

  /**
   * What a fact was before.
   *
   * @param name its name
   * @param value the value that was replaced; empty if it was said that none is right
   * @param source where it came from
   * @param since when it was learnt
   * @param until when it was replaced
   * @param purposes what it may be used for
   */
  public record FormerAttribute(
      String name,
      String value,
      String source,
      Instant since,
      Instant until,
      PurposeSet purposes) {}

  /**
   * An interest that was computed.
   *
   * @param category what it is about
   * @param purpose what it may be used for
   * @param score how strong it is now (rule F3.2)
   * @param since the time of the first event that counts towards it
   */
  public record KnownInterest(String category, PurposeCode purpose, double score, Instant since) {}

  /**
   * What was bought of an item.
   *
   * @param item the item's code
   * @param quantity how many, without those that were returned
   * @param returned how many were returned
   * @param amount what was paid, without what was paid back
   * @param last when it was last bought; empty if only a return is known
   * @param purposes what it may be used for
   */
  public record KnownPurchase(
      String item,
      long quantity,
      long returned,
      BigDecimal amount,
      Optional<Instant> last,
      PurposeSet purposes) {}

  /**
   * An order.
   *
   * @param order its number
   * @param at when it was; empty if only its end is known
   * @param undone whether it was cancelled or returned as a whole
   * @param purposes what it may be used for
   */
  public record KnownOrder(
      String order, Optional<Instant> at, boolean undone, PurposeSet purposes) {}

  /**
   * How often a machine of the company read the profile for a purpose on a day.
   *
   * @param day which day, in UTC
   * @param purpose what for
   * @param who the name of its key
   * @param count how often
   */
  public record MachineReads(LocalDate day, PurposeCode purpose, String who, long count) {}
}
