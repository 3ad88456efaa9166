package takt.campaigns.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import takt.campaigns.Explanation;
import takt.campaigns.NeededFact;
import takt.campaigns.Reason;
import takt.campaigns.Reason.Kind;
import takt.campaigns.Variant;
import takt.campaigns.contact.Zones;
import takt.consent.Permission;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/**
 * Tells the person why: the facts that decided, and no others (rule G3.7). A fact decided if,
 * without it, what is shown would have had another value or other words, or been silent. Something
 * new has no value: of it counts how probable it was as that.
 */
final class Explaining {

  private static final String PURPOSE = "#purpose-";
  private static final String RIGHTS = "#rights";

  /** What can stop a message for what is known of the person, beside what they bought. */
  private static final List<Policy> BY_PERSON =
      List.of(new Fitting(), new InAudience(), new NotQuiet());

  private final Facts facts;
  private final Choice choice;
  private final Sentences sentences;
  private final PurposeNames names;
  private final List<Reason> reasons = new ArrayList<>();

  private Explaining(Facts facts, Choice choice, PurposeNames names) {
    this.facts = facts;
    this.choice = choice;
    this.names = names;
    this.sentences = Sentences.in(facts.language());
  }

  /**
   * Explains a choice.
   *
   * @param names the purposes' names in the language of the request, and where a person changes
   *     what is used
   */
  static Explanation explain(Facts facts, Choice choice, PurposeNames names) {
    Explaining explaining = new Explaining(facts, choice, names);
    facts.person().ifPresent(explaining::about);
    String text = explaining.sentences.text(choice, explaining.reasons, names.change());
    return new Explanation(facts.language(), text, explaining.reasons, names.change());
  }

  private void about(Person person) {
    if (choice.winner().isEmpty()) {
      person.views().keySet().stream()
          .sorted()
          .filter(purpose -> silences(person, purpose))
          .forEach(purpose -> permission(person, purpose));
      return;
    }
    Ranked winner = choice.winner().get();
    ProfileView view = person.view(winner.candidate().campaign()).orElseThrow();
    permission(person, view.purpose());
    situation(winner, view);
    Variant variant = choice.pick().orElseThrow().variant();
    Ranked.interest(view, winner.message())
        .filter(interest -> decided(person, Without.interest(view, interest)))
        .ifPresent(interest -> interest(interest, view.purpose()));
    Stream.of(winner.candidate().campaign().plan().audience().segment(), variant.segment())
        .flatMap(Optional::stream)
        .distinct()
        .filter(code -> decided(person, Without.segment(view, code)))
        .map(view.segments()::get)
        .forEach(this::segment);
    KnownFacts.purchase(view, winner.message())
        .filter(bought -> decided(person, Without.purchase(view, bought.item())))
        .ifPresent(bought -> purchase(bought, view.purpose()));
    Stream.concat(
            variant.needs().stream()
                .sorted(Comparator.comparing(NeededFact::placeholder))
                .flatMap(fact -> KnownFacts.attribute(fact).stream()),
            Stream.of(Zones.ATTRIBUTE))
        .distinct()
        .filter(view.attributes()::containsKey)
        .forEach(name -> attribute(name, person, view));
    familiarity(person, view);
    ownLimit(person, view);
  }

  /**
   * Whether it is the permission that leaves the place empty: everybody would be shown something.
   */
  private boolean silences(Person person, PurposeCode purpose) {
    Optional<Person> less = person.without(purpose);
    Choice other = Pipeline.decideUntraced(facts.with(less));
    return other.outcome() != choice.outcome();
  }

  /** Whether what won would have had another value or other words, were this all that is known. */
  private boolean decided(Person person, ProfileView less) {
    Ranked winner = choice.winner().orElseThrow();
    Facts other = facts.with(Optional.of(person.with(less)));
    if (silent(winner, other)) {
      return true;
    }
    Ranked ranked = Ranked.of(winner.candidate(), winner.message(), other);
    return !Pipeline.pick(ranked, other).equals(choice.pick())
        || weight(ranked, other) != weight(winner, facts)
        || !expected(ranked, other).equals(expected(winner, facts));
  }

  /** Whether what is known of the person, or what the moment is to them, stops a message. */
  private static boolean silent(Ranked winner, Facts other) {
    Candidate only = new Candidate(winner.candidate().campaign(), List.of(winner.message()));
    return BY_PERSON.stream().anyMatch(one -> one.judge(only, other) instanceof Ruling.Refused);
  }

  /** What spoke for a message. Where the person comes from it, nothing had to. */
  private double weight(Ranked ranked, Facts known) {
    if (ranked.continues()) {
      return 0;
    }
    return choice.discovery() ? Pipeline.asNew(ranked, known) : ranked.value();
  }

  /** What the learner expected of a message, if that decided. */
  private OptionalDouble expected(Ranked ranked, Facts known) {
    return ranked.continues() || choice.discovery()
        ? OptionalDouble.empty()
        : Odds.expected(ranked, choice.won().orElseThrow().best(), known);
  }

  /** That the message is for moments like this one (rule G12.4). */
  private void situation(Ranked winner, ProfileView view) {
    List<String> conditions =
        Stream.of(winner.candidate().campaign().plan().condition(), winner.message().condition())
            .flatMap(Optional::stream)
            .toList();
    if (!conditions.isEmpty()) {
      Occasion occasion =
          facts.moment().occasion(conditions, facts.moment().zone(Optional.of(view)));
      add(Kind.SITUATION, sentences.occasion(occasion), view.purpose(), Optional.empty());
    }
  }

  private void attribute(String name, Person person, ProfileView view) {
    if (decided(person, Without.attribute(view, name))) {
      Attribute used = view.attributes().get(name);
      Kind kind = name.equals(KnownFacts.FIRST_NAME) ? Kind.FIRST_NAME : Kind.ATTRIBUTE;
      add(kind, name, used.source(), view.purpose(), Optional.of(used.at()));
    }
  }

  private void segment(KnownSegment in) {
    add(Kind.SEGMENT, in.names().get(facts.language()), in.purpose(), Optional.of(in.since()));
  }

  private void permission(Person person, PurposeCode purpose) {
    Permission permission = person.permissions().get(purpose);
    String rule = permission.rule().name();
    add(Kind.PERMISSION, rule, sentences.basis(rule), purpose, permission.since());
  }

  private void familiarity(Person person, ProfileView view) {
    if (decided(person, Without.familiarity(view))) {
      String known = view.familiarity().name().toLowerCase(Locale.ROOT);
      add(Kind.FAMILIARITY, known, view.purpose(), view.familiarSince());
    }
  }

  private void ownLimit(Person person, ProfileView view) {
    if (view.ownLimit().isPresent() && decided(person, Without.ownLimit(view))) {
      String own = Integer.toString(view.ownLimit().getAsInt());
      add(Kind.OWN_LIMIT, own, view.purpose(), Optional.empty());
    }
  }

  private void interest(Affinity interest, PurposeCode purpose) {
    add(Kind.INTEREST, interest.name(), purpose, Optional.of(interest.since()));
  }

  private void purchase(Purchase bought, PurposeCode purpose) {
    String name =
        facts
            .shelf()
            .item(bought.item())
            .map(item -> item.name(facts.language()))
            .orElse(bought.item());
    add(Kind.PURCHASE, name, purpose, Optional.of(bought.last()));
  }

  private void add(Kind kind, String value, PurposeCode purpose, Optional<Instant> since) {
    add(kind, value, sentences.source(kind), purpose, since);
  }

  private void add(
      Kind kind, String value, String source, PurposeCode purpose, Optional<Instant> since) {
    Optional<ProfileView> view = facts.person().map(person -> person.views().get(purpose));
    Optional<String> day = since.map(at -> sentences.day(at, facts.house().zone(view)));
    String text = sentences.sentence(kind, value, source, names.apply(purpose), day);
    String change = names.change() + (kind == Kind.PERMISSION ? PURPOSE + purpose.value() : RIGHTS);
    reasons.add(new Reason(kind, value, source, purpose, since, text, change));
  }
}
