package takt.client.profiles;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.campaigns.DealInfo;
import takt.client.campaigns.LoggedDecisionInfo;
import takt.client.consent.ConsentData;

/**
 * Everything about one person, for that person (GDPR Art. 15), as it stood at one moment: what is
 * known, from where, since when, and what for; who saw it; and what was decided with it.
 *
 * @param profile whose it is
 * @param at when it was read
 * @param since since when the company knows the person
 * @param identifiers by what it knows them
 * @param facts facts by name, what each source says, the one that counts first
 * @param former what facts were before, by name, the last one first
 * @param interests what it infers from what they did, strongest first
 * @param servings what was shown to them since they last did something about it themselves
 * @param traits what it computes of what they did
 * @param segments which groups it counts them among
 * @param purchases what they bought
 * @param orders their orders, newest first
 * @param familiarity how well both sides know each other: stranger, acquaintance, customer, regular
 * @param familiarBy what that is judged by
 * @param highestDegree how personal they want messages to be at most, 0 to 4; absent if they have
 *     not said
 * @param merges which profiles were taken for theirs, when and why, newest first
 * @param joins what named them together with somebody in the last 30 days, newest first; it is
 *     counted so that a device or a value that several persons share joins nobody wrongly
 * @param purposes what their data may be used for, with what each purpose says of itself
 * @param choices what they permit, everything they chose, and what was done because of each no
 * @param events what they did, newest first
 * @param decisions what was decided for them, and why, newest first
 * @param deals what came of each purpose for which messages were chosen for them
 * @param complaints about which purposes' messages they complained, and when for the last time
 * @param messages messages that wait for them, or were cancelled
 * @param looks who of the company looked at their data, newest first
 * @param reads how often programs of the company read it, by day
 * @param requests what they asked the company for by mail, telephone or in a shop, oldest first
 * @param recipients who outside the company has their data, and what they were told of it
 * @param rights what else they can ask for, in sentences
 * @param next where lists go on that did not fit; absent if all did
 * @param complete whether this is all of it
 */
public record AccessReport(
    UUID profile,
    Instant at,
    Instant since,
    List<KnownBy> identifiers,
    List<Fact> facts,
    List<Former> former,
    List<Interest> interests,
    List<Served> servings,
    List<Trait> traits,
    List<Segment> segments,
    List<Bought> purchases,
    List<Order> orders,
    @Schema(examples = "customer") String familiarity,
    FamiliarBy familiarBy,
    Integer highestDegree,
    List<Merge> merges,
    List<Joined> joins,
    List<Use> purposes,
    ConsentData choices,
    List<Happened> events,
    List<LoggedDecisionInfo> decisions,
    List<DealInfo> deals,
    List<Complained> complaints,
    List<Message> messages,
    List<Seen> looks,
    List<Read> reads,
    List<RequestInfo> requests,
    List<Passed> recipients,
    List<String> rights,
    ReportPlaces next,
    boolean complete) {

  /**
   * What leads to the person.
   *
   * @param type customer, anonymous, email, or a type that the company has declared
   * @param value the number, id or address
   * @param since since when it leads to them; absent if that was not written down
   */
  public record KnownBy(@Schema(examples = "email") String type, String value, Instant since) {}

  /**
   * A fact.
   *
   * @param name its name
   * @param value its value; absent if somebody said that none is right
   * @param source where it came from; person is their own word, staff that of an officer for them
   * @param since when it was learnt
   * @param purposes the purposes that it may be used for
   * @param counts whether it is the one of its name that counts
   */
  public record Fact(
      @Schema(examples = "firstName") String name,
      String value,
      @Schema(examples = "identify") String source,
      Instant since,
      List<String> purposes,
      boolean counts) {}

  /**
   * What a fact was before.
   *
   * @param name its name
   * @param value the value that was replaced; absent if somebody had said that none is right
   * @param source where it came from
   * @param since when it was learnt
   * @param until when it was replaced
   * @param purposes the purposes that it may be used for
   */
  public record Former(
      @Schema(examples = "firstName") String name,
      String value,
      @Schema(examples = "identify") String source,
      Instant since,
      Instant until,
      List<String> purposes) {}

  /**
   * An interest.
   *
   * @param dimension category, brand or theme
   * @param name what it is in
   * @param situation in which situation it was learnt, such as {@code weather=cold}; absent if that
   *     makes no difference
   * @param score how strong it is, above 0; each thing they did counts half after the half-life
   * @param since when the first of them was
   * @param purpose the purpose that it may be used for
   */
  public record Interest(
      @Schema(examples = "category") String dimension,
      @Schema(examples = "lamps") String name,
      @Schema(examples = "daypart=evening,weather=cold") String situation,
      double score,
      Instant since,
      String purpose) {}

  /**
   * What was shown: an interest in it counts the less, the more often.
   *
   * @param dimension category, brand or theme
   * @param name which
   * @param count how often; each counts half after a week, or whatever the company has set
   * @param since when for the first time
   * @param last when for the last time
   * @param purpose the purpose that it may be used for
   */
  public record Served(
      @Schema(examples = "category") String dimension,
      @Schema(examples = "lamps") String name,
      double count,
      Instant since,
      Instant last,
      String purpose) {}

  /**
   * Something that is computed of what they did.
   *
   * @param name what it is, in plain words
   * @param value what it is now
   * @param since when the first event that counts towards it was
   * @param purpose the purpose that it may be used for
   */
  public record Trait(String name, String value, Instant since, String purpose) {}

  /**
   * A group that they are counted among.
   *
   * @param name who is in it, in plain words
   * @param since since when they are
   * @param purpose what it is for
   */
  public record Segment(String name, Instant since, String purpose) {}

  /**
   * What was bought of an item.
   *
   * @param item the item's code
   * @param quantity how many, without those that were returned
   * @param returned how many were returned
   * @param amount what was paid, without what was paid back
   * @param last when it was last bought
   * @param purposes the purposes that it may be used for
   * @param category of which category it was then; absent if that purchase does not say
   * @param kind durable or consumable; absent if the company has not said
   * @param againFrom from when on others typically buy it again; absent if that is not known
   */
  public record Bought(
      String item,
      long quantity,
      long returned,
      BigDecimal amount,
      Instant last,
      List<String> purposes,
      @Schema(examples = "candles") String category,
      @Schema(examples = "consumable") String kind,
      Instant againFrom) {}

  /**
   * An order.
   *
   * @param order its number
   * @param at when it was
   * @param undone whether it was cancelled or returned as a whole
   * @param purposes the purposes that it may be used for
   */
  public record Order(String order, Instant at, boolean undone, List<String> purposes) {}

  /**
   * That two profiles were taken for one person.
   *
   * @param kept the profile that went on
   * @param absorbed the profile that ended
   * @param at when
   * @param undoneAt when that was undone
   * @param why why, and what became of it, in plain sentences
   * @param reason the reason that staff gave
   * @param undoneReason the reason that staff gave for undoing it
   */
  public record Merge(
      UUID kept,
      UUID absorbed,
      Instant at,
      Instant undoneAt,
      String why,
      String reason,
      String undoneReason) {}

  /**
   * That an identifier was used together with another one of the person, as when they first sign in
   * on a device. Another profile may have become one with theirs by it, but need not; nothing is
   * told of any other person who uses it.
   *
   * @param type customer, anonymous, email, or a type that the company has declared
   * @param value the identifier; absent if it does not lead to them any more
   * @param at when it was counted for the last time
   */
  public record Joined(@Schema(examples = "anonymous") String type, String value, Instant at) {}

  /**
   * A purpose.
   *
   * @param purpose its code
   * @param name its name
   * @param use what data is used for
   * @param basis consent, legitimate-interest, contract or legal-obligation
   * @param recipients who can see it
   * @param kept how long it is kept
   */
  public record Use(
      String purpose, String name, String use, String basis, String recipients, String kept) {}

  /**
   * Something that they did.
   *
   * @param messageId the sender's key of it
   * @param kind identify, track or page
   * @param name its name
   * @param source who sent it, or of older events what sent it, by its own word
   * @param at when it happened
   * @param receivedAt when the company learnt it
   * @param purposes the purposes that it may be used for
   * @param properties all that came with it
   */
  public record Happened(
      String messageId,
      @Schema(examples = "track") String kind,
      @Schema(examples = "Product Viewed") String name,
      String source,
      Instant at,
      Instant receivedAt,
      List<String> purposes,
      Map<String, Object> properties) {}

  /**
   * A complaint about messages: for a while none for its purpose is chosen.
   *
   * @param purpose the purpose that they were for
   * @param at when, for the last time
   */
  public record Complained(String purpose, Instant at) {}

  /**
   * A message.
   *
   * @param id its id
   * @param campaign of which campaign
   * @param message which message
   * @param channel by which channel
   * @param purpose the purpose for which it is sent
   * @param dueAt when it is to be sent
   * @param state queued or cancelled
   * @param title its title; absent once cancelled
   * @param body what it says; absent once cancelled
   * @param link where it leads; absent once cancelled
   */
  public record Message(
      UUID id,
      UUID campaign,
      String message,
      String channel,
      String purpose,
      Instant dueAt,
      String state,
      String title,
      String body,
      String link) {}

  /**
   * That somebody of the company looked, or took back what had been put right.
   *
   * @param at when
   * @param who the name of their key
   * @param role their role
   * @param kinds what they saw: everything, existence, profile, permissions, choices, decisions,
   *     messages; taken-back if they took back what an officer had put right
   * @param reason why, in their own words
   */
  public record Seen(Instant at, String who, String role, List<String> kinds, String reason) {}

  /**
   * How often a program of the company read something about them on a day.
   *
   * @param day which day, in UTC
   * @param purpose the purpose's code; absent if it was for none, such as what they permit
   * @param who the name of the program's key
   * @param count how often
   */
  public record Read(LocalDate day, String purpose, String who, long count) {}

  /**
   * That somebody outside the company has their data.
   *
   * @param name who
   * @param since since when
   * @param notices what they were told, oldest first
   */
  public record Passed(String name, Instant since, List<Notice> notices) {}

  /**
   * What a recipient was told.
   *
   * @param kind corrected, erased or restricted
   * @param at when
   * @param state waiting, sent or given-up
   */
  public record Notice(String kind, Instant at, String state) {}
}
