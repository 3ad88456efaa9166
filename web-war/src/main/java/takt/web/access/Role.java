package takt.web.access;

import java.util.Set;

/** Who may call what: the names that {@code @RolesAllowed} uses. */
public final class Role {

  /** The person, signed in. No key has this role: it comes with sign-on. */
  public static final String PERSON = "person";

  /** A shop's or app's server. */
  public static final String INTEGRATOR = "integrator";

  /** Those who plan campaigns. */
  public static final String MARKETER = "marketer";

  /** The data protection officer. */
  public static final String DPO = "dpo";

  /** Those who run the server. */
  public static final String OPERATOR = "operator";

  /** A browser's or app's write key, which anybody can read. */
  public static final String BROWSER = "browser";

  /** The company's mail system: it reads the links that speak for persons, and nothing else. */
  public static final String MAILER = "mailer";

  /** The roles that a key can have. */
  public static final Set<String> OF_KEYS =
      Set.of(INTEGRATOR, MARKETER, DPO, OPERATOR, BROWSER, MAILER);

  /** People of the company, who look at persons one by one: each look is written down. */
  public static final Set<String> STAFF = Set.of(MARKETER, DPO, OPERATOR);

  private Role() {}
}
