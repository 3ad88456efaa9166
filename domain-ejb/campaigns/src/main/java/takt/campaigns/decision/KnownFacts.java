package takt.campaigns.decision;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import takt.campaigns.Message;
import takt.campaigns.NeededFact;
import takt.campaigns.Variant;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/** The facts about a person that a message's texts can use, ready to be put in (rule G3.9). */
final class KnownFacts {

  private static final int LONGEST = 100;

  /** The attribute that holds a first name. */
  static final String FIRST_NAME = "firstName";

  private final Map<NeededFact, String> values = new EnumMap<>(NeededFact.class);

  private KnownFacts() {}

  static KnownFacts of(Optional<ProfileView> view, Message message) {
    KnownFacts known = new KnownFacts();
    if (view.isPresent()) {
      Ranked.interest(view.get(), message)
          .map(Affinity::name)
          .ifPresent(category -> known.put(NeededFact.CATEGORY, category));
      purchase(view.get(), message)
          .ifPresent(
              bought -> {
                known.put(NeededFact.ITEM, bought.item());
                known.put(
                    NeededFact.BOUGHT_ON,
                    bought.last().atZone(ZoneOffset.UTC).toLocalDate().toString());
              });
      Optional.ofNullable(view.get().attributes().get(FIRST_NAME))
          .map(Attribute::value)
          .ifPresent(name -> known.put(NeededFact.FIRST_NAME, name));
    }
    return known;
  }

  /** The purchase of the message's item. */
  static Optional<Purchase> purchase(ProfileView view, Message message) {
    return message
        .item()
        .map(item -> view.purchases().get(item))
        .filter(bought -> bought.quantity() > 0);
  }

  private void put(NeededFact fact, String value) {
    String clean = clean(value);
    if (!clean.isEmpty()) {
      values.put(fact, clean);
    }
  }

  /**
   * No control or format characters, white space made single, cut without splitting a character.
   */
  private static String clean(String value) {
    String line = value.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
  }

  boolean haveAll(Set<NeededFact> needed) {
    return values.keySet().containsAll(needed);
  }

  /** Puts the facts in where their placeholders stand. */
  String fill(String text) {
    return Variant.PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.get(NeededFact.of(found.group(1)))));
  }
}
