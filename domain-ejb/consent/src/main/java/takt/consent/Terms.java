package takt.consent;

import java.util.Optional;
import java.util.Set;
import takt.kernel.PurposeSet;

/**
 * The conditions under which a choice counts (rule C1.5). They are part of a version, and so never
 * change.
 *
 * @param expiryDays a consent ends so many days after it was given, 1 to 3,650; never if empty
 * @param reminderDays the person is reminded so many days before that end, 1 to 3,649
 * @param doubleOptIn whether a yes counts only once whoever reads a mailbox has confirmed it
 * @param evidence what may be kept as evidence of a choice, beyond what every entry says
 * @param minimumAge how old the person must be, 1 to 99 years
 * @param guardian whether below that age a guardian's consent stands in for the person's (GDPR Art.
 *     8)
 * @param directMarketing whether the purpose is direct marketing, so that an objection is absolute
 *     (GDPR Art. 21(3))
 * @param shared whether data is sold to or shared with others, to which Global Privacy Control
 *     objects
 * @param needs permitted only together with all of these
 * @param excludes never permitted together with any of these
 * @param specialCategories the special categories of data that it covers (GDPR Art. 9(1))
 */
public record Terms(
    Optional<Integer> expiryDays,
    Optional<Integer> reminderDays,
    boolean doubleOptIn,
    Set<Evidence> evidence,
    Optional<Integer> minimumAge,
    boolean guardian,
    boolean directMarketing,
    boolean shared,
    PurposeSet needs,
    PurposeSet excludes,
    Set<SpecialCategory> specialCategories) {

  /** No condition at all. */
  public static final Terms PLAIN =
      new Terms(
          Optional.empty(),
          Optional.empty(),
          false,
          Set.of(),
          Optional.empty(),
          false,
          false,
          false,
          PurposeSet.NONE,
          PurposeSet.NONE);

  private static final int MOST_DAYS = 3650;
  private static final int MOST_YEARS = 99;

  /** What a purpose may ask to keep of a choice. */
  public enum Evidence {
    /** The IP address, truncated to /24 or /48. */
    ADDRESS,
    /** The browser's name for itself. */
    USER_AGENT
  }

  /** Without any special category of data. */
  public Terms(
      Optional<Integer> expiryDays,
      Optional<Integer> reminderDays,
      boolean doubleOptIn,
      Set<Evidence> evidence,
      Optional<Integer> minimumAge,
      boolean guardian,
      boolean directMarketing,
      boolean shared,
      PurposeSet needs,
      PurposeSet excludes) {
    this(
        expiryDays,
        reminderDays,
        doubleOptIn,
        evidence,
        minimumAge,
        guardian,
        directMarketing,
        shared,
        needs,
        excludes,
        Set.of());
  }

  /** Refuses values out of range, and conditions that contradict each other. */
  public Terms {
    evidence = Set.copyOf(evidence);
    specialCategories = Set.copyOf(specialCategories);
    expiryDays.ifPresent(days -> within("expiryDays", days, MOST_DAYS));
    reminderDays.ifPresent(days -> within("reminderDays", days, MOST_DAYS));
    minimumAge.ifPresent(years -> within("minimumAge", years, MOST_YEARS));
    require(
        reminderDays.isEmpty() || reminderDays.get() < expiryDays.orElse(0),
        "reminderDays must be less than expiryDays");
    require(minimumAge.isPresent() || !guardian, "guardian needs a minimumAge");
    require(needs.and(excludes).isEmpty(), "needs and excludes must not share a purpose");
  }

  /**
   * Refuses conditions that this legal basis does not know: a contract or a law leaves no choice
   * that could expire, be confirmed, or depend on another; only consent expires and is confirmed,
   * and only consent, which is explicit by a choice of its own, covers special categories of data;
   * direct marketing is what legitimate interest may be claimed for (GDPR recital 47).
   *
   * @throws IllegalArgumentException naming the rule
   */
  void check(LegalBasis basis) {
    require(basis.hasSwitch() || equals(PLAIN), "a contract or a law leaves no conditions");
    boolean consent = basis == LegalBasis.CONSENT;
    require(consent || expiryDays.isEmpty(), "expiryDays is for consent only");
    require(consent || !doubleOptIn, "doubleOptIn is for consent only");
    require(
        consent || specialCategories.isEmpty(),
        "specialCategories need explicit consent (GDPR Art. 9(2)(a))");
    require(
        !directMarketing || basis == LegalBasis.LEGITIMATE_INTEREST,
        "directMarketing is for legitimate interest only");
  }

  /**
   * Whether such a yes counts only once it has been confirmed (rule C6.1). One that was given
   * elsewhere passes if it says when, and what proves it.
   */
  public boolean needConfirmation(Actor actor, Proof proof) {
    boolean proven =
        actor == Actor.IMPORT && proof.chosenAt().isPresent() && proof.document().isPresent();
    return doubleOptIn && proof.confirmed().isEmpty() && !proven;
  }

  private static void within(String name, int value, int most) {
    require(value >= 1 && value <= most, name + " must be 1 to " + most);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
