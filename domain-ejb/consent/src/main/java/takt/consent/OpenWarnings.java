package takt.consent;

import java.util.List;
import takt.consent.Wording.Warning;

/** The texts could be plainer, and nobody has accepted that (rule C1.11). */
public final class OpenWarnings extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  private final transient List<Warning> warnings;

  /** Names what was refused. */
  public OpenWarnings(List<Warning> warnings) {
    super("The texts could be plainer: change them, or say why they are accepted as they are");
    this.warnings = List.copyOf(warnings);
  }

  /** What should be said more plainly, at least one. */
  public List<Warning> warnings() {
    return warnings;
  }
}
