package takt.profiles;

import java.util.List;
import java.util.Optional;

/** The categories of products of which the company says what they hold (rule F15.1). */
public interface PurchaseCategories {

  /** There are at most so many. */
  int MOST = 10_000;

  /**
   * Some of them, by name.
   *
   * @param after the last name already read; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<PurchaseCategory> list(Optional<String> after, int limit);

  /** What is said of a category; empty if nothing is. */
  Optional<PurchaseCategory> find(String category);

  /**
   * Says what a category holds.
   *
   * @param next what is to hold, and the revision that it replaces
   * @return the same with its new revision
   * @throws SettingChanged if that is not the current revision
   * @throws TooManyPurchaseCategories if there are {@value #MOST} already
   */
  PurchaseCategory put(PurchaseCategory next);

  /**
   * Takes back what was said.
   *
   * @return false if nothing was
   * @throws SettingChanged if the revision is not the current one
   */
  boolean remove(String category, int revision);
}
