package takt.campaigns.decision;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Item;
import takt.campaigns.Message;
import takt.campaigns.NeededFact;
import takt.campaigns.Template;
import takt.campaigns.Variant;
import takt.campaigns.item.Shelf;
import takt.kernel.Language;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/**
 * What a message's texts can use, ready to be put in (rules G3.9, G6.2 and G6.7).
 *
 * @param view what is known about the person, if anybody is
 * @param message the message
 * @param context what is known of the situation
 * @param shelf the items that campaigns speak of
 * @param zone by whose clock a purchase has its day (rule G8.3)
 */
record KnownFacts(
    Optional<ProfileView> view,
    Message message,
    Map<String, String> context,
    Shelf shelf,
    ZoneId zone) {

  private static final int LONGEST = 100;

  /** The attribute that holds a first name. */
  static final String FIRST_NAME = "firstName";

  /** A fact's value in a variant, cleaned; empty if it is not known. */
  Optional<String> value(NeededFact fact, Variant variant) {
    Optional<String> value =
        switch (fact.kind()) {
          case CONTEXT -> Optional.ofNullable(context.get(fact.name()));
          case ITEM_NAME -> item().map(one -> one.name(variant.language()));
          case ITEM_BRAND -> item().flatMap(Item::brand);
          case ITEM_CATEGORY -> item().map(Item::category);
          case ITEM_PRICE ->
              item().flatMap(Item::price).map(price -> price.text(variant.language()));
          case SEGMENT -> segment(variant).map(in -> in.names().get(variant.language()));
          case CATEGORY ->
              view.flatMap(known -> Ranked.interest(known, message)).map(Affinity::name);
          case ITEM -> view.flatMap(known -> purchase(known, message)).map(Purchase::item);
          case BOUGHT_ON -> view.flatMap(known -> purchase(known, message)).map(this::day);
          case ATTRIBUTE, FIRST_NAME ->
              attribute(fact)
                  .flatMap(name -> view.map(known -> known.attributes().get(name)))
                  .map(Attribute::value);
        };
    return value.map(KnownFacts::clean).filter(clean -> !clean.isEmpty());
  }

  /** What the catalogue says of the message's item. */
  private Optional<Item> item() {
    return message.item().flatMap(shelf::item);
  }

  /** The membership in the variant's segment. */
  Optional<KnownSegment> segment(Variant variant) {
    return variant.segment().flatMap(code -> view.map(known -> known.segments().get(code)));
  }

  /** The purchase of the message's item. */
  static Optional<Purchase> purchase(ProfileView view, Message message) {
    return message
        .item()
        .map(item -> view.purchases().get(item))
        .filter(bought -> bought.quantity() > 0);
  }

  private String day(Purchase bought) {
    return bought.last().atZone(zone).toLocalDate().toString();
  }

  /** The name of the attribute that a fact is, if it is one. */
  static Optional<String> attribute(NeededFact fact) {
    return switch (fact.kind()) {
      case FIRST_NAME -> Optional.of(FIRST_NAME);
      case ATTRIBUTE -> Optional.of(fact.name());
      default -> Optional.empty();
    };
  }

  /**
   * No control or format characters, white space made single, cut without splitting a character.
   */
  static String clean(String value) {
    String line = value.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
  }

  /** Whether the variant may be told to this person, as far as segment and needs go. */
  boolean fits(Variant variant) {
    return (variant.segment().isEmpty() || segment(variant).isPresent())
        && variant.needs().stream().allMatch(fact -> value(fact, variant).isPresent());
  }

  /** Puts the facts in where their placeholders stand; empty if one is not known. */
  Optional<String> fill(String text, Variant variant) {
    return fill(text, variant, Hidden.NOTHING);
  }

  /** The same with what is hidden as it is written. */
  Optional<String> fill(String text, Variant variant, Hidden hidden) {
    Language language = variant.language();
    return Template.fill(text, language, fact -> value(fact, variant), hidden::hides);
  }
}
