package takt.web.access;

import java.util.Set;

/**
 * The areas of the API that a key can be limited to. An endpoint's scope is the package of its
 * resource: {@code takt.web.consent} is in scope {@code consent}.
 */
public final class Scope {

  /** Every scope there is. */
  public static final Set<String> ALL =
      Set.of("access", "campaigns", "consent", "imports", "mails", "profiles", "tracking");

  private static final String ROOT = "takt.web.";

  private Scope() {}

  static String of(Class<?> resource) {
    return resource.getPackageName().substring(ROOT.length());
  }
}
