package takt.campaigns.decision;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import takt.campaigns.Campaign;
import takt.campaigns.Message;
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
 * @param campaigns the campaigns of the placement, the highest priority first
 * @param house what the company has laid down
 * @param said what the answer says already
 * @param now when
 * @param spent the campaigns of whose budget nothing is left for now
 * @param chance what is left to chance
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
    Instant now,
    Set<UUID> spent,
    Chance chance) {

  /**
   * For an answer that has not begun, where every budget has something left and nothing is left to
   * chance.
   */
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
    this(
        person,
        placement,
        language,
        context,
        moment,
        shelf,
        campaigns,
        house,
        Said.NOTHING,
        now,
        Set.of(),
        Chance.NONE);
  }

  /** Whether the person comes from this message (rule G15.5). */
  boolean continues(Campaign campaign, Message message) {
    return person.flatMap(Person::from).filter(from -> from.is(campaign, message)).isPresent();
  }

  /**
   * When the contact began that going on with this message is part of; empty if it is one of its
   * own, as whatever reaches out to the person is.
   */
  Optional<Instant> sameContact(Ranked ranked) {
    return ranked.continues() && !placement.reachesOut()
        ? person.flatMap(Person::from).map(CameFrom::first)
        : Optional.empty();
  }

  /** Whether a message goes on with what the person comes from and is no contact of its own. */
  boolean isSameContact(Campaign campaign, Message message) {
    return !placement.reachesOut() && continues(campaign, message);
  }

  /**
   * What a rule about contacts leaves of a candidate that it is against: the message that is no
   * contact of its own, if the person comes from one.
   */
  Ruling onlyContinued(Candidate candidate, Ruling.Refused otherwise) {
    return candidate.only(message -> isSameContact(candidate.campaign(), message), () -> otherwise);
  }

  /** The same about somebody else, or of whom something else is known. */
  Facts with(Optional<Person> other) {
    return new Facts(
        other, placement, language, context, moment, shelf, campaigns, house, said, now, spent,
        chance);
  }

  /** With no other campaign. */
  Facts about(Campaign only) {
    return new Facts(
        person,
        placement,
        language,
        context,
        moment,
        shelf,
        List.of(only),
        house,
        said,
        now,
        spent,
        chance);
  }

  /** With nothing left of some budgets more. */
  Facts without(Set<UUID> budgets) {
    Set<UUID> more = new HashSet<>(spent);
    more.addAll(budgets);
    return new Facts(
        person, placement, language, context, moment, shelf, campaigns, house, said, now, more,
        chance);
  }

  /** With this left to chance. */
  Facts with(Chance other) {
    return new Facts(
        person, placement, language, context, moment, shelf, campaigns, house, said, now, spent,
        other);
  }
}
