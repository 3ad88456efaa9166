package takt.campaigns.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * The decisions of a person that used any of some purposes.
 *
 * @param where the condition that names them in the log, from the word on
 * @param parameters of the condition
 */
record Used(String where, List<Object> parameters) {

  /** Of at least one purpose. */
  static Used by(ProfileId profile, PurposeSet purposes) {
    List<Object> parameters = new ArrayList<>(List.of(profile.value()));
    purposes.codes().forEach(code -> parameters.add("% " + code.value() + " %"));
    String uses =
        String.join(
            " or ", Collections.nCopies(purposes.codes().size(), "' ' || purposes || ' ' like ?"));
    return new Used(" where profile_id = ? and (" + uses + ")", parameters);
  }
}
