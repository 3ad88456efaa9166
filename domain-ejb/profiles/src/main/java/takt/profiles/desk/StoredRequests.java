package takt.profiles.desk;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import takt.consent.Consents;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.platform.Columns;
import takt.platform.Statements;
import takt.profiles.NewRequest;
import takt.profiles.PersonRequest;
import takt.profiles.PersonRequest.Done;
import takt.profiles.PersonRequest.Refusal;
import takt.profiles.PersonRequest.State;
import takt.profiles.PersonRequest.Step;
import takt.profiles.PersonRequests;
import takt.profiles.Staff;
import takt.profiles.TooManyRequests;
import takt.profiles.UnknownRequest;
import takt.profiles.identity.Origins;

/** The desk in the database. Days are those of UTC. */
@ApplicationScoped
class StoredRequests implements PersonRequests {

  /** Claims because of an answer end with the third year after its own (§§ 195 and 199 BGB). */
  static final int YEARS = 3;

  private static final UUID BEGINNING = new UUID(0, 0);
  private static final int LONGEST_PAGE = 500;

  private static final String STEPS =
      "select s.request_id, s.what, s.done_at, s.who, s.role from profiles.person_request_step s"
          + " where s.request_id in (select cast(t.r as uuid) from "
          + table("r")
          + ") order by s.request_id, s.number";

  private static final String ADD_STEP =
      "insert into profiles.person_request_step (request_id, number, what, done_at, who, role)"
          + " select cast(? as uuid), count(*) + 1, cast(? as varchar),"
          + " cast(? as timestamp(6) with time zone), cast(? as varchar), cast(? as varchar)"
          + " from profiles.person_request_step where request_id = ?";

  private static final String OLD =
      " in (select r.id from profiles.person_request r where r.ended_at < ?)";

  @PersistenceContext(unitName = "profiles")
  EntityManager entities;

  @Inject Statements statements;
  @Inject Consents consents;
  @Inject Origins origins;
  @Inject Clock clock;

  @Override
  @Atomic
  public PersonRequest receive(NewRequest request, Staff by) {
    LocalDate today = today();
    if (request.received().isAfter(today) || request.received().isBefore(today.minusYears(1))) {
      throw new IllegalArgumentException("must be a day of the last year");
    }
    if (openCount() >= MOST_OPEN) {
      throw new TooManyRequests();
    }
    UUID id = ProfileId.uuid(clock.instant());
    RequestRow row = new RequestRow(id, request);
    entities.persist(row);
    return done(id, row, Done.RECEIVED, by);
  }

  @Override
  @Atomic
  public Optional<PersonRequest> find(UUID id) {
    return Optional.ofNullable(entities.find(RequestRow.class, id))
        .map(row -> row.request(steps(List.of(id)).getOrDefault(id, List.of())));
  }

  @Override
  @Atomic
  public List<PersonRequest> list(
      Optional<State> state, boolean overdue, Optional<UUID> after, int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("limit must be 1 to " + LONGEST_PAGE);
    }
    Optional<State> wanted = overdue ? Optional.of(State.OPEN) : state;
    TypedQuery<RequestRow> query =
        entities
            .createQuery(
                "select r from RequestRow r where r.id > :after"
                    + (wanted.isPresent() ? " and r.state = :state" : "")
                    + (overdue ? " and r.due < :today" : "")
                    + " order by r.id",
                RequestRow.class)
            .setParameter("after", after.orElse(BEGINNING))
            .setMaxResults(limit);
    wanted.ifPresent(one -> query.setParameter("state", one));
    if (overdue) {
      query.setParameter("today", today());
    }
    return requests(query.getResultList());
  }

  @Override
  @Atomic
  public List<PersonRequest> about(ProfileId profile) {
    return requests(
        entities
            .createQuery(
                "select r from RequestRow r where r.profile in :profiles order by r.id",
                RequestRow.class)
            .setParameter("profiles", origins.of(profile))
            .setMaxResults(MOST_ABOUT)
            .getResultList());
  }

  private List<PersonRequest> requests(List<RequestRow> rows) {
    Map<UUID, List<Step>> steps = steps(rows.stream().map(RequestRow::id).toList());
    return rows.stream().map(row -> row.request(steps.getOrDefault(row.id(), List.of()))).toList();
  }

  @Override
  @Atomic
  public PersonRequest identify(
      UUID id, long revision, ProfileId profile, PersonRequest.Check check, Staff by) {
    consents.lock(profile);
    return change(id, row -> row.identify(revision, profile, check, now()), Done.IDENTIFIED, by);
  }

  @Override
  @Atomic
  public PersonRequest extend(UUID id, long revision, LocalDate until, String because, Staff by) {
    return change(id, row -> row.extend(revision, until, because, today()), Done.EXTENDED, by);
  }

  @Override
  @Atomic
  public PersonRequest answer(UUID id, long revision, Staff by) {
    return change(id, row -> row.answer(revision, now()), Done.ANSWERED, by);
  }

  @Override
  @Atomic
  public PersonRequest refuse(UUID id, long revision, Refusal refusal, Staff by) {
    return change(id, row -> row.refuse(revision, refusal, now()), Done.REFUSED, by);
  }

  @Override
  public long openCount() {
    return count("", List.of());
  }

  @Override
  public long overdueCount() {
    return count(" and due_on < ?", List.of(today()));
  }

  private long count(String and, List<Object> parameters) {
    return statements
        .query(
            "select count(*) from profiles.person_request where state = 'OPEN'" + and,
            row -> row.getLong(1),
            parameters.toArray())
        .get(0);
  }

  /** Deletes requests that ended more than {@value #YEARS} whole years ago; counts them. */
  @Atomic
  int forget(Instant now) {
    Instant before =
        now.atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .withDayOfYear(1)
            .minusYears(YEARS)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    statements.change("delete from profiles.person_request_step where request_id" + OLD, before);
    return statements.change("delete from profiles.person_request where ended_at < ?", before);
  }

  /** The request's own lock; whoever names a profile holds the profile's lock before. */
  private PersonRequest change(UUID id, Consumer<RequestRow> change, Done what, Staff by) {
    RequestRow row = entities.find(RequestRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new UnknownRequest(id);
    }
    entities.refresh(row);
    change.accept(row);
    return done(id, row, what, by);
  }

  private PersonRequest done(UUID id, RequestRow row, Done what, Staff by) {
    entities.flush();
    statements.change(ADD_STEP, id, what.name(), clock.instant(), by.who(), by.role(), id);
    return row.request(steps(List.of(id)).getOrDefault(id, List.of()));
  }

  private Map<UUID, List<Step>> steps(Collection<UUID> requests) {
    Columns keys = new Columns(1);
    requests.forEach(keys::add);
    Map<UUID, List<Step>> all = new HashMap<>();
    if (keys.isEmpty()) {
      return all;
    }
    statements.query(
        STEPS,
        row ->
            all.computeIfAbsent(row.getObject(1, UUID.class), one -> new ArrayList<>())
                .add(
                    new Step(
                        Done.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4),
                        row.getString(5))),
        keys);
    return all;
  }

  /** Databases keep whole microseconds: what is answered is what is read again. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
