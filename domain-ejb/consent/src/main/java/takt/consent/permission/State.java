package takt.consent.permission;

import java.time.Instant;
import java.util.Optional;
import takt.consent.LedgerEntry.Kind;
import takt.consent.LegalBasis;
import takt.consent.Permission;
import takt.consent.Permission.Rule;
import takt.consent.Purpose;

/**
 * What is on record for a profile and a purpose: its newest ledger entry.
 *
 * @param kind what the entry says
 * @param version the version of the purpose that it is about
 * @param at when it was made, in whole microseconds
 */
public record State(Kind kind, int version, Instant at) {

  /** Whether it is a yes. */
  public boolean gives() {
    return kind == Kind.GIVEN || kind == Kind.MERGED_GIVEN;
  }

  /** Whether it is a no. */
  public boolean denies() {
    return !gives();
  }

  /**
   * Derives the permission (rules C3.1 and C3.2): a denial on record decides first, then a consent
   * to a text that still holds, then the text that asks anew, then the default of the legal basis.
   *
   * @param purpose the current version of the purpose
   * @param state what is on record, null for nothing
   */
  public static Permission permission(Purpose purpose, State state) {
    Rule rule = rule(purpose, state);
    boolean decided =
        state != null && (state.denies() || rule == Rule.GIVEN || rule == Rule.ASKED_ANEW);
    return new Permission(
        purpose.code(),
        rule.allows(),
        rule,
        decided ? state.version() : purpose.version(),
        decided ? Optional.of(state.at()) : Optional.empty());
  }

  private static Rule rule(Purpose purpose, State state) {
    if (state == null) {
      return byDefault(purpose.basis());
    }
    if (state.denies()) {
      return denial(purpose.basis(), state.kind());
    }
    if (state.version() >= purpose.earliestValid()) {
      return Rule.GIVEN;
    }
    return purpose.basis() == LegalBasis.CONSENT ? Rule.ASKED_ANEW : byDefault(purpose.basis());
  }

  private static Rule denial(LegalBasis basis, Kind kind) {
    return switch (kind) {
      case REFUSED -> Rule.REFUSED;
      case OBJECTED -> Rule.OBJECTED;
      case WITHDRAWN -> Rule.WITHDRAWN;
      // A denial that came with a merge speaks as the basis would have had it said.
      default -> basis == LegalBasis.LEGITIMATE_INTEREST ? Rule.OBJECTED : Rule.WITHDRAWN;
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
