package takt.campaigns.decision;

import java.util.function.Function;
import takt.kernel.PurposeCode;

/** What explanations say of purposes: their names, and where a person changes what is used. */
@FunctionalInterface
interface PurposeNames extends Function<PurposeCode, String> {

  /** Where a person sees and changes what is used, on this server. */
  String CHANGE = "/api/privacy";

  /** Where a person sees and changes what is used. */
  default String change() {
    return CHANGE;
  }
}
