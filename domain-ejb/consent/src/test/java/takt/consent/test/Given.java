package takt.consent.test;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import takt.consent.Actor;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.PurposeText;
import takt.consent.Source;
import takt.consent.Terms;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;

/** Purposes and sources for tests. */
public final class Given {

  /** When tests take place. */
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");

  private Given() {}

  /** Texts that name their purpose and edition. */
  public static Map<Language, PurposeText> texts(String code, int edition) {
    Map<Language, PurposeText> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String name = code + " " + edition + " " + language;
      texts.put(language, new PurposeText(name, "s", "c", "u", "b", "r", "none"));
    }
    return texts;
  }

  /** A version to publish. */
  public static PurposeDraft draft(String code, LegalBasis basis, int edition, boolean asksAnew) {
    return new PurposeDraft(
        new PurposeCode(code),
        basis,
        Optional.of(Channel.WEB),
        texts(code, edition),
        365,
        true,
        false,
        asksAnew);
  }

  /** A version to publish, with these terms. */
  public static PurposeDraft draft(String code, LegalBasis basis, Terms terms) {
    return new PurposeDraft(
        new PurposeCode(code),
        basis,
        Optional.empty(),
        texts(code, 1),
        365,
        true,
        false,
        false,
        terms);
  }

  /** The terms of direct marketing. */
  public static Terms directMarketing() {
    Terms plain = Terms.PLAIN;
    return new Terms(
        plain.expiryDays(),
        plain.reminderDays(),
        plain.doubleOptIn(),
        plain.evidence(),
        plain.minimumAge(),
        plain.guardian(),
        true,
        plain.shared(),
        plain.needs(),
        plain.excludes());
  }

  /** Terms that need and exclude these purposes, and nothing else. */
  public static Terms terms(PurposeSet needs, PurposeSet excludes) {
    Terms plain = Terms.PLAIN;
    return new Terms(
        plain.expiryDays(),
        plain.reminderDays(),
        plain.doubleOptIn(),
        plain.evidence(),
        plain.minimumAge(),
        plain.guardian(),
        plain.directMarketing(),
        plain.shared(),
        needs,
        excludes);
  }

  /** A published version on plain terms. */
  public static Purpose purpose(String code, LegalBasis basis, int version, int earliestValid) {
    return purpose(code, basis, version, earliestValid, Terms.PLAIN);
  }

  /** A published version. */
  public static Purpose purpose(
      String code, LegalBasis basis, int version, int earliestValid, Terms terms) {
    return new Purpose(
        new PurposeCode(code),
        version,
        basis,
        Optional.empty(),
        texts(code, version),
        365,
        true,
        false,
        version == earliestValid,
        terms,
        earliestValid,
        NOW);
  }

  /** A choice on the banner. */
  public static Source source(Actor actor) {
    return new Source(Channel.WEB, "banner", actor, Language.DE);
  }
}
