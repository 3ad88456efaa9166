package takt.profiles;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import takt.kernel.PurposeSet;

/**
 * What the categories mean, in Takt's purposes, by which consent managers of others name what a
 * person agreed to. Reads come from a snapshot in memory that is at most one second old.
 */
public interface ConsentCategories {

  /** At most so many. */
  int MOST = 200;

  /** The longest name, in characters. */
  int LONGEST = 100;

  /** The purposes that each category means which has been set, by its name. */
  Map<String, PurposeSet> all();

  /**
   * The purposes that a category means: those that were set for it, else the purpose that has its
   * name as code, else none.
   */
  PurposeSet of(String name);

  /**
   * Sets what a category means, if the caller agrees to what it replaces: that is read anew and
   * nobody changes it meanwhile.
   *
   * @param name 1 to {@value #LONGEST} characters
   * @param purposes what it means; none for nothing
   * @param agreed told what stands there now, empty for nothing; throws to leave it as it is
   * @throws takt.consent.UnknownPurpose if it names a purpose that does not exist
   * @throws TooManyConsentCategories if there are {@value #MOST} others
   */
  void put(String name, PurposeSet purposes, Consumer<Optional<PurposeSet>> agreed);
}
