package takt.campaigns.decision;

import java.util.function.Function;
import takt.consent.Purposes;
import takt.kernel.PurposeCode;

/** The purposes' names in the language of a request. */
final class PurposeNames {

  private PurposeNames() {}

  /** Names from the purposes' current texts; the code where there is none any more. */
  static Function<PurposeCode, String> of(Purposes purposes, Facts facts) {
    return code ->
        purposes
            .find(code)
            .map(purpose -> purpose.text(facts.language()).name())
            .orElse(code.value());
  }
}
