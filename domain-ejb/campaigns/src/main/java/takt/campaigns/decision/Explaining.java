package takt.campaigns.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import takt.campaigns.Explanation;
import takt.campaigns.NeededFact;
import takt.campaigns.Reason;
import takt.campaigns.Reason.Kind;
import takt.consent.Permission;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.profiles.Affinity;
import takt.profiles.Attribute;
import takt.profiles.ProfileView;
import takt.profiles.Purchase;

/** Tells the person why: the facts that decided, and no others (rule G3.7). */
final class Explaining {

  /** Where a person sees and changes what is used. */
  static final String CHANGE = "/api/privacy";

  private final Choice choice;
  private final List<Reason> reasons = new ArrayList<>();

  private Explaining(Choice choice) {
    this.choice = choice;
  }

  /**
   * Explains a choice.
   *
   * @param names the purposes' names in the language of the request
   */
  static Explanation explain(Facts facts, Choice choice, Function<PurposeCode, String> names) {
    Explaining explaining = new Explaining(choice);
    facts.person().ifPresent(explaining::about);
    Language language = facts.language();
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
    Pick pick = choice.pick().orElseThrow();
    boolean namesCategory = pick.variant().needs().contains(NeededFact.CATEGORY);
    winner
        .interest()
        .or(() -> namesCategory ? Ranked.interest(view, winner.message()) : Optional.empty())
        .ifPresent(interest -> interest(interest, purpose));
    if (pick.variant().needs().contains(NeededFact.ITEM)
        || pick.variant().needs().contains(NeededFact.BOUGHT_ON)) {
      KnownFacts.purchase(view, winner.message()).ifPresent(bought -> purchase(bought, purpose));
    }
    if (pick.variant().needs().contains(NeededFact.FIRST_NAME)) {
      firstName(view.attributes().get(KnownFacts.FIRST_NAME), purpose);
    }
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

  private void firstName(Attribute name, PurposeCode purpose) {
    add(Kind.FIRST_NAME, name.name(), name.source(), purpose, Optional.of(name.at()));
  }

  private void add(
      Kind kind, String value, String source, PurposeCode purpose, Optional<Instant> since) {
    reasons.add(new Reason(kind, value, source, purpose, since));
  }
}
