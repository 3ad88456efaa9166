package takt.consent.purpose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import takt.consent.NotPublishable.Flaw;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.Terms;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/**
 * How purposes would need and exclude each other with a new version among them (rules C1.6 and
 * C1.7).
 */
final class Dependencies {

  private static final String NEEDS = "/terms/needs";
  private static final String EXCLUDES = "/terms/excludes";

  private final Map<PurposeCode, Terms> terms = new TreeMap<>();
  private final Set<PurposeCode> always = new TreeSet<>();
  private final PurposeCode changed;

  Dependencies(Collection<Purpose> current, PurposeDraft draft) {
    for (Purpose purpose : current) {
      terms.put(purpose.code(), purpose.terms());
      if (!purpose.basis().hasSwitch()) {
        always.add(purpose.code());
      }
    }
    changed = draft.code();
    terms.put(changed, draft.terms());
  }

  /** What is wrong with the new version; nothing if it can stand. */
  List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    Terms own = terms.get(changed);
    named(own.needs(), NEEDS, flaws);
    named(own.excludes(), EXCLUDES, flaws);
    for (PurposeCode other : own.excludes()) {
      if (always.contains(other)) {
        flaws.add(new Flaw(EXCLUDES, "must not name \"" + other + "\", which is always permitted"));
      }
    }
    return flaws.isEmpty() ? contradictions() : flaws;
  }

  private void named(PurposeSet others, String part, List<Flaw> flaws) {
    for (PurposeCode other : others) {
      if (other.equals(changed)) {
        flaws.add(new Flaw(part, "must not name the purpose itself"));
      } else if (!terms.containsKey(other)) {
        flaws.add(new Flaw(part, "must name published purposes; \"" + other + "\" is none"));
      }
    }
  }

  /** Nothing contradicted itself before, so what does now does so because of the new version. */
  private List<Flaw> contradictions() {
    Set<Flaw> flaws = new LinkedHashSet<>();
    for (PurposeCode code : terms.keySet()) {
      PurposeSet needed = needed(code);
      PurposeSet together = needed.or(PurposeSet.of(code));
      if (needed.contains(code)) {
        flaws.add(new Flaw(NEEDS, "must not lead back to \"" + code + "\""));
      }
      for (PurposeCode one : together) {
        if (!terms.get(one).excludes().and(together).isEmpty()) {
          String part = one.equals(changed) ? EXCLUDES : NEEDS;
          flaws.add(new Flaw(part, "must leave a way to permit \"" + code + "\""));
        }
      }
    }
    return List.copyOf(flaws);
  }

  /** Everything that a purpose needs, directly or through another. */
  private PurposeSet needed(PurposeCode code) {
    PurposeSet all = terms.get(code).needs();
    PurposeSet before = PurposeSet.NONE;
    while (!all.equals(before)) {
      before = all;
      for (PurposeCode one : before) {
        all = all.or(terms.get(one).needs());
      }
    }
    return all;
  }
}
