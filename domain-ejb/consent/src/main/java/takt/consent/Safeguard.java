package takt.consent;

/** What protects data that goes to a country outside the European Economic Area (GDPR Art. 44). */
public enum Safeguard {
  /** The Commission has found the country's protection adequate (Art. 45). */
  ADEQUACY_DECISION,
  /** Standard contractual clauses (Art. 46(2)(c)). */
  STANDARD_CLAUSES,
  /** Binding corporate rules (Art. 47). */
  BINDING_CORPORATE_RULES,
  /** An approved code of conduct (Art. 46(2)(e)). */
  CODE_OF_CONDUCT,
  /** An approved certification (Art. 46(2)(f)). */
  CERTIFICATION,
  /** The person's explicit consent to this transfer (Art. 49(1)(a)). */
  EXPLICIT_CONSENT,
  /**
   * The transfer is needed for a contract with the person or for their good (Art. 49(1)(b), (c)).
   */
  NEEDED_FOR_CONTRACT
}
