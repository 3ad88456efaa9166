package takt.consent.purpose;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import takt.consent.Permission;
import takt.consent.Permission.Rule;
import takt.consent.Purpose;
import takt.kernel.PurposeCode;

/**
 * Lets purposes hold only together with those they need, and never with those they exclude (rule
 * C3.13). Pure.
 */
final class Together {

  private Together() {}

  /**
   * Denies what does not stand beside the others: what needs something that is not permitted, then
   * what excludes something that still is, then again what needs something that no longer is.
   */
  static Map<PurposeCode, Permission> ruled(
      Collection<Purpose> bound, Map<PurposeCode, Permission> alone) {
    return bound.isEmpty() ? alone : needs(bound, excludes(bound, needs(bound, alone)));
  }

  private static Map<PurposeCode, Permission> excludes(
      Collection<Purpose> bound, Map<PurposeCode, Permission> before) {
    Map<PurposeCode, Permission> all = new HashMap<>(before);
    for (Purpose purpose : bound) {
      boolean meets =
          purpose.terms().excludes().codes().stream().anyMatch(other -> allows(before, other));
      if (meets && allows(before, purpose.code())) {
        all.computeIfPresent(purpose.code(), (code, answer) -> answer.denied(Rule.EXCLUDED));
      }
    }
    return all;
  }

  private static Map<PurposeCode, Permission> needs(
      Collection<Purpose> bound, Map<PurposeCode, Permission> before) {
    Map<PurposeCode, Permission> all = new HashMap<>(before);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Purpose purpose : bound) {
        boolean lacks =
            purpose.terms().needs().codes().stream().anyMatch(other -> !allows(all, other));
        if (lacks && allows(all, purpose.code())) {
          all.computeIfPresent(purpose.code(), (code, answer) -> answer.denied(Rule.OTHER_NEEDED));
          changed = true;
        }
      }
    }
    return all;
  }

  private static boolean allows(Map<PurposeCode, Permission> all, PurposeCode code) {
    Permission permission = all.get(code);
    return permission != null && permission.allowed();
  }
}
