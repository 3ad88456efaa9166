package takt.consent.permission;

import java.time.Instant;
import java.util.Optional;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.Permission;
import takt.consent.Permission.Rule;
import takt.consent.Purpose;

/** Derives a purpose's permission from what is on record for it alone (rules C3.1, C3.2). Pure. */
public final class Ruling {

  private Ruling() {}

  /**
   * The answer for a purpose as a whole.
   *
   * @param purpose the current version of the purpose
   * @param state what is on record, if anything is
   * @param now when it is asked
   */
  public static Permission permission(Purpose purpose, Optional<State> state, Instant now) {
    Rule rule = state.map(known -> rule(purpose, known, now)).orElse(byDefault(purpose.basis()));
    boolean recorded = state.isPresent() && !isDefault(rule);
    return new Permission(
        purpose.code(),
        rule,
        recorded ? state.get().version() : purpose.version(),
        recorded ? Optional.of(state.get().since()) : Optional.empty(),
        recorded ? state.get().until() : Optional.empty());
  }

  /**
   * What decides on one channel (rule C3.10): what is on record for the channel, unless the purpose
   * as a whole was denied after it; without anything of its own, what is on record for the whole.
   */
  public static Optional<State> onChannel(Optional<State> whole, Optional<State> own) {
    if (own.isEmpty()) {
      return whole;
    }
    boolean deniedLater =
        whole.map(state -> state.denies() && !state.at().isBefore(own.get().at())).orElse(false);
    return deniedLater && !own.get().denies() ? whole : own;
  }

  private static Rule rule(Purpose purpose, State state, Instant now) {
    if (state.denies()) {
      return denial(purpose.basis(), state.kind());
    }
    if (purpose.basis() != LegalBasis.CONSENT) {
      // A yes took back an objection; beyond that it changes nothing.
      return state.gives() && state.version() >= purpose.earliestValid()
          ? Rule.GIVEN
          : byDefault(purpose.basis());
    }
    if (!state.gives() || state.ended(now)) {
      return Rule.EXPIRED;
    }
    if (state.version() < purpose.earliestValid()) {
      return Rule.ASKED_ANEW;
    }
    return state.assurance().satisfies(purpose.terms()) ? Rule.GIVEN : Rule.AGE_NEEDED;
  }

  private static Rule denial(LegalBasis basis, Kind kind) {
    return switch (kind) {
      case REFUSED -> Rule.REFUSED;
      case OBJECTED -> Rule.OBJECTED;
      case WITHDRAWN -> Rule.WITHDRAWN;
      case SIGNALLED -> Rule.SIGNALLED;
      // A denial that came with a merge speaks as the basis would have had it said.
      default -> basis == LegalBasis.LEGITIMATE_INTEREST ? Rule.OBJECTED : Rule.WITHDRAWN;
    };
  }

  private static boolean isDefault(Rule rule) {
    return switch (rule) {
      case NOT_DECIDED, NOT_OBJECTED, CONTRACT, LAW -> true;
      default -> false;
    };
  }

  private static Rule byDefault(LegalBasis basis) {
    return switch (basis) {
      case CONSENT -> Rule.NOT_DECIDED;
      case LEGITIMATE_INTEREST -> Rule.NOT_OBJECTED;
      case CONTRACT -> Rule.CONTRACT;
      case LEGAL_OBLIGATION -> Rule.LAW;
    };
  }
}
