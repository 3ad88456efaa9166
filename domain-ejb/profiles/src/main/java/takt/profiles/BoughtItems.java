package takt.profiles;

import java.util.List;
import java.util.Optional;
import takt.kernel.PurposeCode;

/** What was bought, without anybody behind it (rule F15.5). */
public interface BoughtItems {

  /** What fewer persons bought could lead to them. */
  int LEAST_BUYERS = 5;

  /**
   * Items that were bought and kept, by code.
   *
   * @param purpose of the purchases that may be used for it
   * @param after the last code already read; empty to begin
   * @param limit at most so many, 1 to 500
   * @throws takt.consent.UnknownPurpose if the purpose does not exist
   */
  List<BoughtItem> list(PurposeCode purpose, Optional<String> after, int limit);
}
