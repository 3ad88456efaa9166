package takt.campaigns.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import takt.campaigns.Explanation;
import takt.campaigns.NeededFact;
import takt.campaigns.Reason;
import takt.campaigns.Reason.Kind;
import takt.campaigns.Variant;
import takt.consent.Permission;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/**
 * Tells the person why: the facts that decided, and no others (rule G3.7). A fact decided if,
 * without it, what is shown would have had another value or other words.
 */
final class Explaining {

  /** Where a person sees and changes what is used. */
  static final String CHANGE = "/api/privacy";

  private static final String PURPOSE = CHANGE + "#purpose-";
  private static final String RIGHTS = CHANGE + "#rights";

  private final Facts facts;
  private final Choice choice;
  private final Sentences sentences;
  private final Function<PurposeCode, String> names;
  private final List<Reason> reasons = new ArrayList<>();

  private Explaining(Facts facts, Choice choice, Function<PurposeCode, String> names) {
    this.facts = facts;
    this.choice = choice;
    this.names = names;
    this.sentences = Sentences.in(facts.language());
  }

  /**
   * Explains a choice.
   *
   * @param names the purposes' names in the language of the request
   */
  static Explanation explain(Facts facts, Choice choice, Function<PurposeCode, String> names) {
    Explaining explaining = new Explaining(facts, choice, names);
    facts.person().ifPresent(explaining::about);
    String text = explaining.sentences.text(choice, explaining.reasons);
    return new Explanation(facts.language(), text, explaining.reasons, CHANGE);
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
    variant.needs().stream()
        .sorted(Comparator.comparing(NeededFact::placeholder))
        .forEach(fact -> attribute(fact, person, view));
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
    if (InAudience.obstacle(winner.candidate().campaign(), other).isPresent()) {
      return true;
    }
    Ranked ranked = Ranked.of(winner.candidate(), winner.message(), other);
    // Where the person comes from it, no value decided.
    boolean another = !winner.continues() && ranked.value() != winner.value();
    return another || !Pipeline.pick(ranked, other).equals(choice.pick());
  }

  private void attribute(NeededFact fact, Person person, ProfileView view) {
    boolean first = fact.equals(NeededFact.FIRST_NAME);
    if (first || fact.kind() == NeededFact.Kind.ATTRIBUTE) {
      Attribute used = view.attributes().get(first ? KnownFacts.FIRST_NAME : fact.name());
      if (decided(person, Without.attribute(view, used.name()))) {
        Kind kind = first ? Kind.FIRST_NAME : Kind.ATTRIBUTE;
        add(kind, used.name(), used.source(), view.purpose(), Optional.of(used.at()));
      }
    }
  }

  private void segment(KnownSegment in) {
    add(
        Kind.SEGMENT,
        in.names().get(facts.language()),
        "what is known of you",
        in.purpose(),
        Optional.of(in.since()));
  }

  private void permission(Person person, PurposeCode purpose) {
    Permission permission = person.permissions().get(purpose);
    add(Kind.PERMISSION, permission.rule().name(), "consent", purpose, permission.since());
  }

  private void familiarity(Person person, ProfileView view) {
    if (decided(person, Without.familiarity(view))) {
      String known = view.familiarity().name().toLowerCase(Locale.ROOT);
      add(Kind.FAMILIARITY, known, "your account and orders", view.purpose(), view.familiarSince());
    }
  }

  private void ownLimit(Person person, ProfileView view) {
    if (view.ownLimit().isPresent() && decided(person, Without.ownLimit(view))) {
      String own = Integer.toString(view.ownLimit().getAsInt());
      add(Kind.OWN_LIMIT, own, "your own setting", view.purpose(), Optional.empty());
    }
  }

  private void interest(Affinity interest, PurposeCode purpose) {
    add(
        Kind.INTEREST,
        interest.name(),
        "what you viewed and bought",
        purpose,
        Optional.of(interest.since()));
  }

  private void purchase(Purchase bought, PurposeCode purpose) {
    add(Kind.PURCHASE, bought.item(), "your orders", purpose, Optional.of(bought.last()));
  }

  private void add(
      Kind kind, String value, String source, PurposeCode purpose, Optional<Instant> since) {
    String text = sentences.sentence(kind, value, source, names.apply(purpose), since);
    String change = kind == Kind.PERMISSION ? PURPOSE + purpose.value() : RIGHTS;
    reasons.add(new Reason(kind, value, source, purpose, since, text, change));
  }
}
