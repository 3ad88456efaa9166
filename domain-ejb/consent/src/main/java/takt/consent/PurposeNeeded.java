package takt.consent;

import java.util.List;
import java.util.stream.Collectors;
import takt.kernel.PurposeCode;

/** The purpose cannot be retired, because others need it (rule C1.16). */
public final class PurposeNeeded extends ConsentRefused {

  private static final long serialVersionUID = 1L;

  /** Names what was refused, and which purposes need it. */
  public PurposeNeeded(PurposeCode purpose, List<PurposeCode> needing) {
    super(
        "The purpose \""
            + purpose
            + "\" is needed by "
            + needing.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", ")));
  }
}
