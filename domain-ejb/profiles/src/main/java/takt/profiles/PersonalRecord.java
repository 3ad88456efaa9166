package takt.profiles;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import takt.kernel.Language;
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
 * @param servings what was shown to them since they last did something about it themselves
 * @param traits what is computed of what they did, by code
 * @param segments the segments that they are in, by code
 * @param purchases what was bought, by item
 * @param orders the orders, newest first
 * @param familiarity how well both sides know each other, judged by everything together
 * @param familiarBy what that is judged by
 * @param ownLimit the highest degree that the person wants, 0 to 4; empty if they have not said
 * @param merges what was taken for the same person, when and why, newest first, at most {@value
 *     Explanation#MOST}
 * @param joins what was used together with another identifier of theirs lately, newest first
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
    List<KnownServing> servings,
    List<KnownTrait> traits,
    List<KnownSegment> segments,
    List<KnownPurchase> purchases,
    List<KnownOrder> orders,
    Familiarity familiarity,
    FamiliarityFacts familiarBy,
    OptionalInt ownLimit,
    List<Explanation.Merge> merges,
    List<KnownJoin> joins,
    List<Look> looks,
    List<MachineReads> reads,
    boolean complete) {

  /** Copies what it is given. */
  public PersonalRecord {
    identifiers = List.copyOf(identifiers);
    attributes = List.copyOf(attributes);
    former = List.copyOf(former);
    interests = List.copyOf(interests);
    traits = List.copyOf(traits);
    segments = List.copyOf(segments);
    servings = List.copyOf(servings);
    purchases = List.copyOf(purchases);
    orders = List.copyOf(orders);
    merges = List.copyOf(merges);
    joins = List.copyOf(joins);
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
   * That a value was named together with another identifier of the person, and led to them or they
   * to it (rule F1.10). Two profiles may have become one by it, but need not: a first sign-in on a
   * device is one such.
   *
   * @param type the value's type
   * @param value the value; empty if it does not lead to this person any more: it may be another's
   * @param at when it was counted for the last time
   */
  public record KnownJoin(Identifier.Type type, Optional<String> value, Instant at) {}

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
   * @param dimension whether it is in a category, a brand or a theme
   * @param name what it is in
   * @param situation in which situation it was learnt (rule F3.8)
   * @param purpose what it may be used for
   * @param score how strong it is now (rules F3.2 and F3.7)
   * @param since the time of the first event that counts towards it
   */
  public record KnownInterest(
      Dimension dimension,
      String name,
      Situation situation,
      PurposeCode purpose,
      double score,
      Instant since) {}

  /**
   * A computed trait.
   *
   * @param trait its code
   * @param names what it is, in plain words
   * @param value what it is now
   * @param purpose what it may be used for
   * @param since the time of the first event that counts towards it
   */
  public record KnownTrait(
      String trait,
      Map<Language, String> names,
      String value,
      PurposeCode purpose,
      Instant since) {}

  /**
   * A segment that they are in.
   *
   * @param segment its code
   * @param names who is in it, in plain words
   * @param purpose what it is for
   * @param since since when
   */
  public record KnownSegment(
      String segment, Map<Language, String> names, PurposeCode purpose, Instant since) {}

  /**
   * What was shown to the person since they last did something about it themselves (rule F3.7).
   *
   * @param dimension whether it is a category, a brand or a theme
   * @param name which
   * @param purpose what it may be used for
   * @param count how often, the longer ago the less
   * @param since when for the first time
   * @param last when for the last time
   */
  public record KnownServing(
      Dimension dimension,
      String name,
      PurposeCode purpose,
      double count,
      Instant since,
      Instant last) {}

  /**
   * What was bought of an item.
   *
   * @param item the item's code
   * @param quantity how many, without those that were returned
   * @param returned how many were returned
   * @param amount what was paid, without what was paid back
   * @param last when it was last bought; empty if only a return is known
   * @param purposes what it may be used for
   * @param category of which category it was then; empty if that purchase does not say
   * @param kind what kind of things that category holds; empty if the company has not said
   * @param again from when on it is typically bought again, for any of the purposes; empty if that
   *     is neither said nor learnt
   */
  public record KnownPurchase(
      String item,
      long quantity,
      long returned,
      BigDecimal amount,
      Optional<Instant> last,
      PurposeSet purposes,
      Optional<String> category,
      Optional<PurchaseKind> kind,
      Optional<Instant> again) {}

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
   * How often a machine of the company read something of the person on a day.
   *
   * @param day which day, in UTC
   * @param purpose what for; empty where it is for none, such as what they permit
   * @param who the name of its key
   * @param count how often
   */
  public record MachineReads(
      LocalDate day, Optional<PurposeCode> purpose, String who, long count) {}
}
