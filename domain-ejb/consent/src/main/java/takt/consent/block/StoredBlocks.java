package takt.consent.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Block;
import takt.platform.Columns;
import takt.platform.Statements;

/** The rows of blocks, and of what they hold. */
@ApplicationScoped
class StoredBlocks {

  private static final String BLOCK =
      "select number, first_position, entries, root, previous, at, hash, tree, public_key,"
          + " signature from consent.block ";
  private static final String ADD_LEAVES =
      "insert into consent.sealed (position, entry, leaf)"
          + " select cast(t.position as bigint), cast(t.entry as uuid), t.leaf from "
          + Columns.table("position entry leaf");

  @Inject Statements statements;

  /** Where an entry stands. */
  record Place(long position, String leaf) {}

  /** Takes the turn to seal until the transaction ends, unless somebody else has it. */
  boolean takeTurn() {
    return !statements
        .query(
            "select id from consent.sealing_turn where id = 1 for update skip locked",
            row -> row.getInt(1))
        .isEmpty();
  }

  Optional<Block> newest() {
    return one("order by number desc fetch first 1 rows only");
  }

  Optional<Block> find(long number) {
    return one("where number = ?", number);
  }

  /** The block that holds the entry at this position. */
  Optional<Block> holding(long position) {
    return one(
        "where first_position <= ? order by first_position desc fetch first 1 rows only", position);
  }

  List<Block> list(long after, int limit) {
    return statements.query(
        BLOCK + "where number > ? order by number fetch first ? rows only",
        StoredBlocks::block,
        after,
        limit);
  }

  Optional<Place> place(UUID entry) {
    return statements
        .query(
            "select position, leaf from consent.sealed where entry = ?",
            row -> new Place(row.getLong(1), row.getString(2)),
            entry)
        .stream()
        .findFirst();
  }

  /** The leaf hashes of a block's entries, in their order. */
  List<String> leaves(Block block) {
    return statements.query(
        "select leaf from consent.sealed where position between ? and ? order by position",
        row -> row.getString(1),
        block.first(),
        block.total());
  }

  void addLeaves(Columns rows) {
    statements.change(ADD_LEAVES, rows);
  }

  void add(Block block) {
    statements.change(
        "insert into consent.block (number, first_position, entries, root, previous, at, hash,"
            + " tree, public_key, signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        block.number(),
        block.first(),
        block.entries(),
        block.root(),
        block.previous(),
        block.at(),
        block.hash(),
        block.tree(),
        block.publicKey(),
        block.signature());
  }

  private Optional<Block> one(String condition, Object... parameters) {
    return statements.query(BLOCK + condition, StoredBlocks::block, parameters).stream()
        .findFirst();
  }

  private static Block block(ResultSet row) throws SQLException {
    return new Block(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }
}
