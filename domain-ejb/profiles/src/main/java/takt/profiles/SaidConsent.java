package takt.profiles;

import takt.kernel.Language;
import takt.kernel.PurposeSet;

/**
 * What the consent object inside an event says.
 *
 * @param given the purposes that it permits
 * @param denied the purposes that it denies; a no wins over a yes to the same purpose
 * @param chosen whether the event is the person's own choice, and not a copy of one (rule T.32)
 * @param language the language of the person's device
 */
public record SaidConsent(PurposeSet given, PurposeSet denied, boolean chosen, Language language) {

  /** Of an event without a consent object. */
  public static final SaidConsent NOTHING =
      new SaidConsent(PurposeSet.NONE, PurposeSet.NONE, false, Language.EN);

  /** A no wins. */
  public SaidConsent {
    given = given.without(denied);
  }

  /** Whether it says nothing. */
  public boolean isNothing() {
    return given.isEmpty() && denied.isEmpty();
  }
}
