package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.BlockedIdentifier;
import takt.profiles.Identifier;
import takt.profiles.IdentityProtection;
import takt.profiles.NonIdentifying;

/** What an officer sees and decides of shared identifiers. */
@ApplicationScoped
class ProtectedIdentity implements IdentityProtection {

  private static final int MOST = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private static final String BLOCKED =
      "select id, type, code, persons, blocked_at from profiles.blocked_identifier where id > ?"
          + " order by id fetch first ? rows only";

  private static final String UNCOUNT =
      "delete from profiles.led_together where exists (select 1 from profiles.blocked_identifier b"
          + " where b.id = ? and b.type = led_together.type and b.code = led_together.code)";

  @Inject Statements statements;
  @Inject Identifying identifying;

  @Override
  public List<BlockedIdentifier> blocked(Optional<UUID> after, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST);
    }
    return statements.query(BLOCKED, ProtectedIdentity::read, after.orElse(FIRST), limit);
  }

  private static BlockedIdentifier read(ResultSet row) throws SQLException {
    return new BlockedIdentifier(
        row.getObject(1, UUID.class),
        new Identifier(Identifier.Type.valueOf(row.getString(2)), row.getString(3)),
        row.getInt(4),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }

  @Override
  @Atomic
  public boolean release(UUID id) {
    statements.change(UNCOUNT, id);
    return statements.change("delete from profiles.blocked_identifier where id = ?", id) > 0;
  }

  @Override
  public List<String> builtIn() {
    return Placeholders.words();
  }

  @Override
  public NonIdentifying own() {
    return identifying.own();
  }

  @Override
  public NonIdentifying replace(NonIdentifying next) {
    return identifying.replace(next);
  }
}
