package takt.profiles;

import java.util.List;

/** The types of events; reads come from a snapshot in memory that is at most one second old. */
public interface EventTypes {

  /** At most so many types. */
  int MOST = 1_000;

  /**
   * Sets a type, new or known.
   *
   * @throws takt.consent.UnknownPurpose if it names a purpose that does not exist
   * @throws TooManyEventTypes if there are {@value #MOST} others
   */
  void put(EventType type);

  /**
   * The type for events of this name: their own, else {@value EventType#OTHER}, else no purpose.
   */
  EventType of(String name);

  /** Every type, by name. */
  List<EventType> all();
}
