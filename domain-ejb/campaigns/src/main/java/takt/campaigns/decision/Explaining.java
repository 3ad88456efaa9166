package takt.campaigns.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import takt.campaigns.Explanation;
import takt.campaigns.NeededFact;
import takt.campaigns.Reason;
import takt.campaigns.Reason.Kind;
import takt.campaigns.Variant;
import takt.consent.Permission;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/** Tells the person why: the facts that decided, and no others (rule G3.7). */
final class Explaining {

  /** Where a person sees and changes what is used. */
  static final String CHANGE = "/api/privacy";

  private final Choice choice;
  private final Language language;
  private final List<Reason> reasons = new ArrayList<>();

  private Explaining(Choice choice, Language language) {
    this.choice = choice;
    this.language = language;
  }

  /**
   * Explains a choice.
   *
   * @param names the purposes' names in the language of the request
   */
  static Explanation explain(Facts facts, Choice choice, Function<PurposeCode, String> names) {
    Language language = facts.language();
    Explaining explaining = new Explaining(choice, language);
    facts.person().ifPresent(explaining::about);
    String text = Sentences.in(language).text(choice, explaining.reasons, names);
    return new Explanation(language, text, explaining.reasons, CHANGE);
  }

  private void about(Person person) {
    if (choice.winner().isEmpty()) {
      person.views().keySet().forEach(purpose -> permission(person, purpose));
      return;
    }
    Ranked winner = choice.winner().get();
    PurposeCode purpose = winner.candidate().campaign().plan().purpose();
    ProfileView view = person.views().get(purpose);
    permission(person, purpose);
    limit(winner.dose(), view);
    Variant variant = choice.pick().orElseThrow().variant();
    boolean namesCategory = variant.needs().contains(NeededFact.CATEGORY);
    winner
        .interest()
        .or(() -> namesCategory ? Ranked.interest(view, winner.message()) : Optional.empty())
        .ifPresent(interest -> interest(interest, purpose));
    variant.segment().map(view.segments()::get).ifPresent(this::segment);
    if (variant.needs().contains(NeededFact.ITEM)
        || variant.needs().contains(NeededFact.BOUGHT_ON)) {
      KnownFacts.purchase(view, winner.message()).ifPresent(bought -> purchase(bought, purpose));
    }
    variant.needs().stream()
        .sorted(Comparator.comparing(NeededFact::placeholder))
        .forEach(fact -> attribute(fact, view));
  }

  /** Names an attribute that is used; what else a variant needs is told by now. */
  private void attribute(NeededFact fact, ProfileView view) {
    boolean first = fact.equals(NeededFact.FIRST_NAME);
    if (first || fact.kind() == NeededFact.Kind.ATTRIBUTE) {
      Attribute used = view.attributes().get(first ? KnownFacts.FIRST_NAME : fact.name());
      Kind kind = first ? Kind.FIRST_NAME : Kind.ATTRIBUTE;
      add(kind, used.name(), used.source(), view.purpose(), Optional.of(used.at()));
    }
  }

  private void segment(KnownSegment in) {
    add(
        Kind.SEGMENT,
        in.names().get(language),
        "what is known of you",
        in.purpose(),
        Optional.of(in.since()));
  }

  private void permission(Person person, PurposeCode purpose) {
    Permission permission = person.permissions().get(purpose);
    add(Kind.PERMISSION, permission.rule().name(), "consent", purpose, permission.since());
  }

  private void limit(Dose dose, ProfileView view) {
    PurposeCode purpose = view.purpose();
    if (dose.limit() == Dose.Limit.OWN_LIMIT) {
      String own = Integer.toString(dose.degree());
      add(Kind.OWN_LIMIT, own, "your own setting", purpose, Optional.empty());
    } else {
      String known = view.familiarity().name().toLowerCase(Locale.ROOT);
      add(Kind.FAMILIARITY, known, "your account and orders", purpose, view.familiarSince());
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
    reasons.add(new Reason(kind, value, source, purpose, since));
  }
}
