package takt.consent.optin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Requests that wait, for the erasure of whom they are about. */
@ApplicationScoped
public class OpenRequests {

  @Inject RequestRows rows;

  /**
   * To which mailboxes went what waits, found as {@link #erase} does: their questions are void with
   * it.
   */
  public List<String> addresses(String[] addresses, String[] names) {
    return rows.addresses(addresses, names);
  }

  /**
   * Ends what waits for these addresses, or names its person by one of these after a colon; what
   * was personal is gone, and its link offers nothing.
   *
   * @return how many
   */
  public int erase(String[] addresses, String[] names, Instant at) {
    return rows.erase(addresses, names, at);
  }
}
