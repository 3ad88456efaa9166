package takt.campaigns.decision;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import takt.campaigns.Window;
import takt.campaigns.contact.ContactLog;
import takt.campaigns.contact.Contacts;
import takt.kernel.PurposeCode;
import takt.profiles.ViewAhead;

/**
 * What is read along with a person's lock: views of the first place where a look without the lock
 * saw something permitted, and contacts as they are counted where the company's clock is the
 * person's. What does not hold under the lock is not used, and what is missing is read then.
 */
final class Ahead {

  /** More purposes than these are read under the lock: most campaigns have few. */
  static final int MOST_PURPOSES = 4;

  private final String placement;
  private final Map<PurposeCode, ViewAhead> views;
  private Optional<ContactLog.CountedAhead> contacts;

  Ahead(String placement, Map<PurposeCode, ViewAhead> views, ContactLog.CountedAhead contacts) {
    this.placement = placement;
    this.views = new HashMap<>(views);
    this.contacts = Optional.of(contacts);
  }

  /** Nothing is read along. */
  static Ahead nothing() {
    return new Ahead("", Map.of(), windows -> Optional.empty());
  }

  /** The view that was asked for, for a purpose in a place. */
  Optional<ViewAhead> view(PurposeCode purpose, Spot spot) {
    return placement.equals(spot.placement().code())
        ? Optional.ofNullable(views.get(purpose))
        : Optional.empty();
  }

  /** The contacts in these windows, once: a message that is shown then is one more. */
  Optional<Contacts> contacts(Map<ZoneId, Set<Window>> windows) {
    Optional<Contacts> counted = contacts.flatMap(one -> one.in(windows));
    contacts = Optional.empty();
    return counted;
  }
}
