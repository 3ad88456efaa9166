package takt.profiles;

import java.util.List;
import java.util.Optional;
import takt.consent.Permissions;
import takt.kernel.PurposeCode;

/**
 * Computed traits (rules F16.1 to F16.5). A new or changed one is computed for everybody in the
 * background; what happens meanwhile counts.
 */
public interface ComputedTraits {

  /** There are at most so many. */
  int MOST = 50;

  /** Every trait, by code. */
  List<ComputedTrait> all();

  /** A trait. */
  Optional<ComputedTrait> find(String code);

  /** How far a trait is computed. */
  Progress progress(String code);

  /**
   * Adds a trait, or changes one.
   *
   * @param next what is to hold, and the revision that it replaces
   * @return the same with its new revision
   * @throws SettingChanged if that is not the current revision
   * @throws takt.consent.UnknownPurpose if a purpose does not exist
   * @throws UnusableCondition if its condition cannot be used
   * @throws TooManyTraits if there are {@value #MOST} already
   * @throws InUse if a segment uses it in a way that would no longer do
   */
  ComputedTrait put(ComputedTrait next);

  /**
   * Removes a trait, with what was computed.
   *
   * @throws SettingChanged if the revision is not the current one
   * @throws InUse if a segment uses it
   */
  void remove(String code, int revision);

  /**
   * What the traits are for a person, by code. Needs the transaction that locked the permissions.
   *
   * @param permissions the person's locked permissions
   * @param purpose what for
   * @throws NotPermitted if the purpose is not permitted
   * @throws IllegalArgumentException if the permissions are not locked
   */
  List<TraitValue> of(Permissions permissions, PurposeCode purpose);
}
