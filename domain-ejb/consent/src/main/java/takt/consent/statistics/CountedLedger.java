package takt.consent.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.LedgerEntry.Kind;
import takt.platform.Statements;

/** The ledger as it is counted: by its sealed places, from a mark on. */
@ApplicationScoped
class CountedLedger {

  private static final String COLUMNS =
      "select l.id, l.profile_id, l.purpose, l.version, l.channel, l.language, l.kind, l.shown_at,"
          + " l.chosen_at, l.at from ";
  private static final String NEXT =
      COLUMNS
          + "consent.sealed s join consent.ledger l on l.id = s.entry where s.position > ?"
          + " and s.position <= ? order by s.position";
  private static final String WAITING =
      COLUMNS + "consent.uncounted u join consent.ledger l on l.id = u.entry";

  @Inject Statements statements;

  /**
   * A part of the ledger.
   *
   * @param entries how many entries it has
   * @param choices those of them that are choices: not what Takt repeats when profiles merge
   */
  record Part(int entries, List<MadeChoice> choices) {}

  private record Read(Instant recorded, MadeChoice choice) {}

  /** Whether the next entry to be counted was recorded before today. */
  boolean isDue(Instant today) {
    return !statements
        .query(
            "select 1 from consent.counting_turn t join consent.sealed s on s.position = t.position"
                + " + 1 join consent.ledger l on l.id = s.entry where t.id = 1 and l.at < ?",
            row -> row.getInt(1),
            today)
        .isEmpty();
  }

  /** Takes the turn to count until the transaction ends, and the mark; empty if somebody has it. */
  Optional<Long> takeTurn() {
    return statements
        .query(
            "select position from consent.counting_turn where id = 1 for update skip locked",
            row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  /** What comes after the mark, at most so many, up to the first that was recorded today. */
  Part read(long mark, int most, Instant today) {
    List<Read> before =
        statements.query(NEXT, CountedLedger::read, mark, mark + most).stream()
            .takeWhile(one -> one.recorded().isBefore(today))
            .toList();
    return new Part(
        before.size(),
        before.stream()
            .map(Read::choice)
            .filter(choice -> isOfPersons(choice.combination().kind()))
            .toList());
  }

  private static boolean isOfPersons(Kind kind) {
    return kind != Kind.MERGED_GIVEN && kind != Kind.MERGED_DENIED && !kind.restricts();
  }

  /** Everything up to this place is counted, or waits. */
  void mark(long position) {
    statements.change("update consent.counting_turn set position = ? where id = 1", position);
  }

  /** The choices that wait. */
  List<MadeChoice> waiting() {
    return statements.query(WAITING, CountedLedger::read).stream().map(Read::choice).toList();
  }

  /** Lets these entries wait, and those no longer. */
  void wait(UUID[] these, UUID[] those) {
    statements.change("delete from consent.uncounted where entry = any(?)", (Object) those);
    statements.change(
        "insert into consent.uncounted (entry) select t.entry from unnest(?) as t(entry)",
        (Object) these);
  }

  private static Read read(ResultSet row) throws SQLException {
    Instant at = time(row, 10).orElseThrow();
    Instant chosen = time(row, 9).orElse(at);
    int took =
        time(row, 8)
            .map(shown -> Times.bucket(Duration.between(shown, chosen)))
            .orElse(Times.UNKNOWN);
    Combination combination =
        new Combination(
            row.getString(3),
            row.getInt(4),
            row.getString(5),
            row.getString(6),
            Kind.valueOf(row.getString(7)),
            took != Times.UNKNOWN);
    return new Read(
        at,
        new MadeChoice(
            row.getObject(1, UUID.class),
            row.getObject(2, UUID.class),
            combination,
            chosen.atOffset(ZoneOffset.UTC).toLocalDate(),
            took));
  }

  private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
