package takt.profiles;

import java.time.LocalDate;
import java.util.List;

/**
 * Which names hold special categories of data (GDPR Art. 9), and what was refused because of it.
 */
public interface AttributeNames {

  /** The company can say something of so many names. */
  int MOST = 1_000;

  /** So many lines of the report are read at once. */
  int MOST_REFUSALS = 1_000;

  /** What the company has said, by name. */
  List<AttributeName> all();

  /**
   * Says what a name holds.
   *
   * @param next what is said, and the revision that it replaces
   * @return the same with its new revision
   * @throws SettingChanged if that is not the current revision
   * @throws TooManyAttributeNames if there are {@value #MOST} already
   */
  AttributeName put(AttributeName next);

  /**
   * Takes back what was said of a name.
   *
   * @throws SettingChanged if that is not the current revision
   */
  void remove(String name, int revision);

  /**
   * What was refused, latest first, at most {@value #MOST_REFUSALS} lines.
   *
   * @param from the first day
   * @param to the last day
   */
  List<SensitiveRefusal> refusals(LocalDate from, LocalDate to);
}
