package takt.campaigns.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.Placement;
import takt.campaigns.item.Shelf;
import takt.kernel.Language;

/**
 * Everything that a decision is made from; it reads nothing else.
 *
 * @param person who it is, if anything about them is permitted here; empty for a generic decision
 * @param placement where
 * @param language in which language
 * @param context what is known of the situation
 * @param moment in what situation
 * @param shelf the items that campaigns speak of
 * @param campaigns the campaigns of the placement
 * @param house what the company has laid down
 * @param said what the answer says already
 * @param now when
 */
record Facts(
    Optional<Person> person,
    Placement placement,
    Language language,
    Map<String, String> context,
    Moment moment,
    Shelf shelf,
    List<Campaign> campaigns,
    House house,
    Said said,
    Instant now) {

  /** For an answer that has not begun. */
  Facts(
      Optional<Person> person,
      Placement placement,
      Language language,
      Map<String, String> context,
      Moment moment,
      Shelf shelf,
      List<Campaign> campaigns,
      House house,
      Instant now) {
    this(person, placement, language, context, moment, shelf, campaigns, house, Said.NOTHING, now);
  }

  /** The same about somebody else, or of whom something else is known. */
  Facts with(Optional<Person> other) {
    return new Facts(
        other, placement, language, context, moment, shelf, campaigns, house, said, now);
  }
}
