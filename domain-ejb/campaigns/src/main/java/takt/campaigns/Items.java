package takt.campaigns;

import java.util.List;
import java.util.Optional;
import takt.kernel.PurposeCode;
import takt.profiles.BoughtItem;

/**
 * The catalogue of items to speak about (rules G10). Every writing method uses the caller's
 * transaction or its own. Files of items are imported by {@link takt.profiles.DataImports}.
 */
public interface Items {

  /** At most so many items. */
  int MOST = 1_000_000;

  /**
   * Adds or changes an item.
   *
   * @param item what it is to be; its revision is not looked at
   * @param expected the revision that it replaces, 0 for a new one or one that purchases put in
   * @return the item with its new revision
   * @throws ItemChanged if it has another revision
   * @throws TooManyItems if there are {@value #MOST} others
   */
  Item put(Item item, int expected);

  /** One item. */
  Optional<Item> find(String code);

  /**
   * Items by code.
   *
   * @param after the last code already read; empty to begin
   * @param limit at most so many, 1 to 500
   */
  List<Item> list(Optional<String> after, int limit);

  /**
   * Takes an item out of the catalogue, and purchases do not bring it back. Messages may still
   * speak of it.
   *
   * @return false if it was not there
   * @throws ItemChanged if it has another revision
   */
  boolean remove(String code, int expected);

  /**
   * Items that were bought and are not in the catalogue (rule G10.6), by code: what purchases name
   * in no words that enough persons share, what was taken out, and what is still to be looked at.
   *
   * @param purpose of the purchases that may be used for it
   * @param after the last code already looked at; empty to begin
   * @param limit at most so many, 1 to 500
   * @throws takt.consent.UnknownPurpose if the purpose does not exist
   */
  Missing missing(PurposeCode purpose, Optional<String> after, int limit);

  /**
   * A part of what is missing.
   *
   * @param items the items, perhaps none although there is more
   * @param next where to go on; empty at the end
   */
  record Missing(List<BoughtItem> items, Optional<String> next) {

    /** Copies what it is given. */
    public Missing {
      items = List.copyOf(items);
    }
  }
}
