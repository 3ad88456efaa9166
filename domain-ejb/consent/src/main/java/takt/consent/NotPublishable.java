package takt.consent;

import java.util.List;

/** A version of a purpose breaks rules, each named with the part that breaks it. */
public final class NotPublishable extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  private final transient List<Flaw> flaws;

  /**
   * What breaks a rule.
   *
   * @param part where, as a JSON Pointer (RFC 6901) into the version, such as {@code /terms/needs}
   * @param rule what must be, in words
   */
  public record Flaw(String part, String rule) {}

  /** Names what was refused. */
  public NotPublishable(List<Flaw> flaws) {
    super("The purpose cannot be published as it is");
    this.flaws = List.copyOf(flaws);
  }

  /** Each part that breaks a rule, at least one. */
  public List<Flaw> flaws() {
    return flaws;
  }
}
