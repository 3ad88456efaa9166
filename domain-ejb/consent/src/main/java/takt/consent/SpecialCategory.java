package takt.consent;

/**
 * The special categories of personal data, whose processing is forbidden unless the person has
 * explicitly consented to it (GDPR Art. 9(1) and 9(2)(a)).
 */
public enum SpecialCategory {
  /** Racial or ethnic origin. */
  ORIGIN,
  /** Political opinions. */
  POLITICS,
  /** Religious or philosophical beliefs. */
  RELIGION,
  /** Membership of a trade union. */
  UNION,
  /** Genetic data. */
  GENETIC,
  /** Biometric data by which somebody is identified. */
  BIOMETRIC,
  /** Health. */
  HEALTH,
  /** Sex life or sexual orientation. */
  SEXUALITY
}
