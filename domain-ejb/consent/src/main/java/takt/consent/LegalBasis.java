package takt.consent;

/** Why a purpose is lawful (GDPR Art. 6(1)), and how it behaves until the person decides. */
public enum LegalBasis {
  /** Art. 6(1)(a): denied until given. */
  CONSENT(false, true),
  /** Art. 6(1)(f): allowed until objected (Art. 21). */
  LEGITIMATE_INTEREST(true, true),
  /** Art. 6(1)(b): allowed, without a switch. */
  CONTRACT(true, false),
  /** Art. 6(1)(c): allowed, without a switch. */
  LEGAL_OBLIGATION(true, false);

  private final boolean allowedByDefault;
  private final boolean hasSwitch;

  LegalBasis(boolean allowedByDefault, boolean hasSwitch) {
    this.allowedByDefault = allowedByDefault;
    this.hasSwitch = hasSwitch;
  }

  /** Whether the purpose is allowed for somebody who has decided nothing (rule C3.2). */
  public boolean allowedByDefault() {
    return allowedByDefault;
  }

  /** Whether the person can say no. */
  public boolean hasSwitch() {
    return hasSwitch;
  }
}
