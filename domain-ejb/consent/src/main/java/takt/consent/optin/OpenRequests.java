package takt.consent.optin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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
   * By which of these names, an address or what stands after a colon, something still waits then.
   */
  public Set<String> named(Collection<String> names, Instant then) {
    return rows.named(names.toArray(String[]::new), then);
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
