package takt.profiles;

import java.util.List;
import java.util.Optional;

/** Psychographic scales, which conditions of segments may name (rule F17.6). */
public interface Scales {

  /** There are at most so many. */
  int MOST = 20;

  /** Every scale, by code. */
  List<Scale> all();

  /** A scale. */
  Optional<Scale> find(String code);

  /**
   * Adds a scale, or changes one: segments that use it follow.
   *
   * @param next what is to hold, and the revision that it replaces
   * @return the same with its new revision
   * @throws SettingChanged if that is not the current revision
   * @throws TooManyScales if there are {@value #MOST} already
   */
  Scale put(Scale next);

  /**
   * Removes a scale.
   *
   * @throws SettingChanged if the revision is not the current one
   * @throws InUse if a segment uses it
   */
  void remove(String code, int revision);
}
