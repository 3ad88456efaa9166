package takt.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import takt.consent.Assurance;
import takt.consent.LedgerEntry;
import takt.consent.LedgerEntry.Details;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.State;
import takt.consent.permission.States;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Statements;

/** The ledger of every profile (rules C2.1 to C2.3). */
@ApplicationScoped
public class Ledger {

  private static final String COLUMNS =
      "insert into consent.ledger (profile_id, number, id, kind, purpose, about, version, text_hash,"
          + " channel, place, actor, language, shown_at, chosen_at, until, age, guardian,"
          + " evidence, at, seal) values ";
  private static final String ROW = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

  /** The newest entry for each matter by a time. */
  private static final String NEWEST =
      "select purpose, about, kind, version, at, chosen_at, until, age, guardian"
          + " from consent.ledger where profile_id = ? and number in (select max(number)"
          + " from consent.ledger where profile_id = ? and at <= ? group by purpose, about)";

  @PersistenceContext(unitName = "consent")
  EntityManager entities;

  @Inject PermissionRows rows;
  @Inject Seals seals;
  @Inject Unsealed unsealed;
  @Inject Endings endings;
  @Inject Evidences evidences;
  @Inject Statements statements;

  /**
   * Appends entries, in one statement, and stores the row that follows from them, in another.
   *
   * @param locked the profile's row, locked by this transaction
   * @param choices what the entries say, at most one per matter
   * @param at when, in whole microseconds
   */
  public Appended append(PermissionRow locked, List<Choice> choices, Instant at) {
    if (choices.isEmpty()) {
      return new Appended(locked, List.of());
    }
    List<LedgerEntry> entries = new ArrayList<>(choices.size());
    States states = locked.states();
    String seal = locked.lastSeal();
    long number = locked.lastNumber();
    for (Choice choice : choices) {
      number++;
      String salt = choice.evidence().isEmpty() ? "" : evidences.salt();
      LedgerEntry entry = seals.sealed(entry(locked.profile(), number, choice, salt, at), seal);
      if (!salt.isEmpty()) {
        evidences.keep(entry.id(), salt, choice.evidence());
      }
      seal = entry.seal();
      states = states.with(choice.matter(), State.of(entry));
      entries.add(entry);
    }
    insert(entries);
    unsealed.note(entries);
    PermissionRow next = locked.after(states, number, seal);
    rows.store(next);
    if (entries.stream().anyMatch(entry -> entry.details().until().isPresent())) {
      endings.note(locked.profile(), states);
    }
    return new Appended(next, entries);
  }

  private static LedgerEntry entry(
      ProfileId profile, long number, Choice choice, String salt, Instant at) {
    Details said = choice.details();
    return new LedgerEntry(
        ProfileId.uuid(at),
        profile,
        number,
        choice.kind(),
        choice.matter().purpose(),
        choice.matter().about(),
        choice.version(),
        choice.textHash(),
        choice.source(),
        new Details(
            said.shownAt(),
            said.chosenAt(),
            said.until(),
            said.assurance(),
            salt.isEmpty() ? "" : Evidences.hash(salt, choice.evidence())),
        at,
        "");
  }

  private void insert(List<LedgerEntry> entries) {
    String sql = COLUMNS + String.join(",", entries.stream().map(entry -> ROW).toList());
    statements.change(sql, entries.stream().flatMap(Ledger::values).toArray());
  }

  private static Stream<Object> values(LedgerEntry entry) {
    Details details = entry.details();
    return Stream.of(
        entry.profile().value(),
        entry.number(),
        entry.id(),
        entry.kind().name(),
        entry.purpose().value(),
        entry.about().map(Channel::name).orElse(null),
        entry.version(),
        entry.textHash(),
        entry.source().channel().name(),
        entry.source().place(),
        entry.source().actor().name(),
        entry.source().language().name(),
        details.shownAt().orElse(null),
        details.chosenAt().orElse(null),
        details.until().orElse(null),
        details.assurance().age(),
        details.assurance().guardian(),
        details.evidence(),
        entry.at(),
        entry.seal());
  }

  /** What an entry is about. */
  static Matter matter(LedgerEntry entry) {
    return new Matter(entry.purpose(), entry.about());
  }

  /** The entries after this number, oldest first, at most so many. */
  public List<LedgerEntry> read(ProfileId profile, long after, int limit) {
    return entities
        .createQuery(
            "select e from SealedEntry e where e.key.profile = :profile and e.key.number > :after"
                + " order by e.key.number",
            SealedEntry.class)
        .setParameter("profile", profile.value())
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(SealedEntry::entry)
        .toList();
  }

  /** The entry of this id. */
  public Optional<LedgerEntry> find(UUID id) {
    return entities
        .createQuery("select e from SealedEntry e where e.id = :id", SealedEntry.class)
        .setParameter("id", id)
        .getResultStream()
        .map(SealedEntry::entry)
        .findFirst();
  }

  /** The number of the newest entry that a profile had at that time; 0 for none. */
  public long lastNumber(ProfileId profile, Instant at) {
    return entities
        .createQuery(
            "select coalesce(max(e.key.number), 0) from SealedEntry e where e.key.profile ="
                + " :profile and e.at <= :at",
            Long.class)
        .setParameter("profile", profile.value())
        .setParameter("at", at)
        .getSingleResult();
  }

  /** What was on record at that time: the newest entry for each purpose until then. */
  public States states(ProfileId profile, Instant at) {
    States states = States.NONE;
    for (Map.Entry<Matter, State> newest :
        statements.query(NEWEST, Ledger::state, profile.value(), profile.value(), at)) {
      states = states.with(newest.getKey(), newest.getValue());
    }
    return states;
  }

  private static Map.Entry<Matter, State> state(ResultSet row) throws SQLException {
    return Map.entry(
        new Matter(
            new PurposeCode(row.getString(1)),
            Optional.ofNullable(row.getString(2)).map(Channel::valueOf)),
        new State(
            LedgerEntry.Kind.valueOf(row.getString(3)),
            row.getInt(4),
            time(row, 5).orElseThrow(),
            time(row, 6),
            time(row, 7),
            new Assurance(row.getInt(8), row.getBoolean(9))));
  }

  private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** The newest entry about a matter. */
  public Optional<LedgerEntry> newest(ProfileId profile, Matter matter) {
    return newestBefore(profile, matter, Long.MAX_VALUE);
  }

  /** The newest entry about a matter before the one of this number. */
  public Optional<LedgerEntry> newestBefore(ProfileId profile, Matter matter, long number) {
    return entities
        .createQuery(
            "select e from SealedEntry e where e.key.profile = :profile and e.purpose = :purpose"
                + " and coalesce(cast(e.about as string), '') = :about and e.key.number < :number"
                + " order by e.key.number desc",
            SealedEntry.class)
        .setParameter("profile", profile.value())
        .setParameter("number", number)
        .setParameter("purpose", matter.purpose().value())
        .setParameter("about", matter.about().map(Channel::name).orElse(""))
        .setMaxResults(1)
        .getResultStream()
        .map(SealedEntry::entry)
        .findFirst();
  }
}
