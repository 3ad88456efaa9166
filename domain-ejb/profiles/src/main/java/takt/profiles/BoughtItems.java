package takt.profiles;

import java.util.List;
import java.util.Optional;
import takt.kernel.PurposeCode;

/** What was bought, without anybody behind it (rules F15.5 and F15.8). */
public interface BoughtItems {

  /** What fewer persons bought could lead to them. */
  int LEAST_BUYERS = 5;

  /** Nobody has to ask for more. */
  int MOST_BUYERS = 100;

  /**
   * Items that were bought and kept, by code.
   *
   * @param purpose of the purchases that may be used for it
   * @param after the last code already read; empty to begin
   * @param limit at most so many, 1 to 500
   * @throws takt.consent.UnknownPurpose if the purpose does not exist
   */
  List<BoughtItem> list(PurposeCode purpose, Optional<String> after, int limit);

  /**
   * What the orders of so many persons say of an item in the same words. Their permissions stay
   * locked until the caller's transaction ends.
   *
   * @param purpose of the purchases that may be used for it
   * @param item the item's code
   * @param persons how many have to say the same, {@value #LEAST_BUYERS} to {@value #MOST_BUYERS}
   * @return empty if they agree on no name or no category
   */
  Optional<SoldItem> said(PurposeCode purpose, String item, int persons);
}
