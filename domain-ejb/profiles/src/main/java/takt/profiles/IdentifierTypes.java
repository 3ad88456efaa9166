package takt.profiles;

import java.util.List;
import java.util.Optional;

/**
 * The types of identifiers: the three that are built in, and those that the company declares (rule
 * F1.11). Reads come from a copy in memory that is at most one second old: types are the company's,
 * not personal data.
 */
public interface IdentifierTypes {

  /** There are at most so many types. */
  int MOST = 50;

  /** Every type, by code. */
  List<IdentifierType> all();

  /** A type; empty if nobody has declared it. */
  Optional<IdentifierType> find(Identifier.Type type);

  /**
   * An identifier of a declared or built-in type, in its one spelling.
   *
   * @throws IllegalArgumentException if there is no such type, or the value cannot be one of it;
   *     its text does not repeat the value
   */
  Identifier identifier(String type, String value);

  /**
   * Declares a type, or changes one.
   *
   * @param next what is to hold, and the revision that it replaces
   * @return the same with its new revision
   * @throws SettingChanged if that is not the current revision
   * @throws IdentifierTypeInUse if the spelling of values that are in use would change, or that of
   *     a built-in type
   * @throws TooManyIdentifierTypes if there are {@value #MOST} already
   */
  IdentifierType put(IdentifierType next);

  /**
   * Takes a declared type back; a built-in one is again as it was.
   *
   * @throws SettingChanged if the revision is not the current one
   * @throws IdentifierTypeInUse if there are identifiers of a declared type
   */
  void remove(Identifier.Type type, int revision);
}
