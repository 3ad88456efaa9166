package takt.web.access;

import java.util.Set;

/**
 * The areas of the API that a key can be limited to. An endpoint's scope is the package of its
 * resource, or the one that this is part of: {@code takt.web.consent} is in scope {@code consent},
 * {@code takt.web.profiles.erasure} in scope {@code profiles}.
 */
public final class Scope {

  /** Every scope there is. */
  public static final Set<String> ALL =
      Set.of(
          "access", "campaigns", "consent", "exports", "imports", "mails", "profiles", "tracking");

  private static final String ROOT = "takt.web.";

  private Scope() {}

  static String of(Class<?> resource) {
    String area = resource.getPackageName().substring(ROOT.length());
    int dot = area.indexOf('.');
    return dot < 0 ? area : area.substring(0, dot);
  }
}
