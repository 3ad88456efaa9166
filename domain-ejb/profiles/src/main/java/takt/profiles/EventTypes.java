package takt.profiles;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The types of events; reads come from a snapshot in memory that is at most one second old. */
public interface EventTypes {

  /** At most so many types. */
  int MOST = 1_000;

  /**
   * Sets a type, new or known.
   *
   * @throws takt.consent.UnknownPurpose if it names a purpose that does not exist
   * @throws UnusableSchema if its schema is none, or would cost too much
   * @throws TooManyEventTypes if there are {@value #MOST} others
   */
  void put(EventType type);

  /**
   * Sets a type as {@link #put(EventType)} does, if the caller agrees to what it replaces: that is
   * read anew and nobody changes it meanwhile.
   *
   * @param agreed told what stands there now, empty for nothing; throws to leave it as it is
   */
  void put(EventType type, Consumer<Optional<EventType>> agreed);

  /**
   * The type for events of this name: their own, else {@value EventType#OTHER}, else no purpose.
   */
  EventType of(String name);

  /** The type that events of this name have of their own: what the tracking plan has for them. */
  Optional<EventType> own(String name);

  /** Every type, by name. */
  List<EventType> all();
}
