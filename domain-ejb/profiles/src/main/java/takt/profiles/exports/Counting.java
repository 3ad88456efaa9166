package takt.profiles.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import takt.consent.Permissions;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.DataMapping;
import takt.profiles.ExportOrder;
import takt.profiles.store.Bindings;

/** Counts a chunk of profiles; its counts and its checkpoint commit together (rule F14.3). */
@ApplicationScoped
class Counting {

  static final int CHUNK = 500;

  /** So many attributes have a column of their own. */
  private static final int MOST_NAMES = 200;

  private static final String EVENTS =
      "select profile_id, count(*) from profiles.event where profile_id in (select cast(t.p as"
          + " uuid) from "
          + Columns.table("p")
          + ") and happened_at >= ? and happened_at < ? and "
          + Bindings.BOUND
          + " group by profile_id";

  @Inject Whom whom;
  @Inject ExportRows rows;
  @Inject Statements statements;

  /**
   * Counts the next chunk.
   *
   * @return the turn at the next one; empty if all are counted
   * @throws LeaseLost if another node has taken over; nothing of the chunk is kept
   */
  @Atomic
  public Optional<Lease> count(Lease lease) {
    ExportOrder order = lease.order();
    List<ProfileId> profiles = whom.next(lease.ordered(), order, lease.last(), CHUNK);
    if (profiles.isEmpty()) {
      return Optional.empty();
    }
    Map<ProfileId, Permissions> persons = whom.permitting(profiles, order);
    Set<String> names = new TreeSet<>(lease.names());
    int seen = persons.size();
    long lines = seen;
    if (order.kind() == DataMapping.Kind.PEOPLE) {
      whom.names(persons.keySet(), order.purpose(), MOST_NAMES).stream()
          .filter(name -> names.size() < MOST_NAMES)
          .forEach(names::add);
    } else {
      List<Long> events = events(persons.keySet(), order);
      seen = events.size();
      lines = events.stream().mapToLong(Long::longValue).sum();
    }
    Counted counted =
        new Counted(profiles.get(profiles.size() - 1).value(), profiles.size(), seen, lines, names);
    rows.advance(lease, counted);
    return Optional.of(
        new Lease(
            lease.export(),
            lease.node(),
            order,
            lease.ordered(),
            Optional.of(counted.last()),
            names));
  }

  private List<Long> events(Set<ProfileId> persons, ExportOrder order) {
    return persons.isEmpty()
        ? List.of()
        : statements.query(
            EVENTS,
            row -> row.getLong(2),
            Whom.keys(persons),
            Whom.from(order),
            Whom.until(order),
            Bindings.pattern(order.purpose()));
  }
}
