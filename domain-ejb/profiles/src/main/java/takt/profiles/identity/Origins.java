package takt.profiles.identity;

import static takt.platform.Columns.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import takt.kernel.ProfileId;
import takt.platform.Columns;
import takt.platform.Statements;

/** Which profiles are taken for the same person now. */
@ApplicationScoped
public class Origins {

  private static final String ABSORBED =
      "select m.absorbed from profiles.merging m where m.undone_at is null"
          + " and m.kept in (select cast(t.k as uuid) from "
          + table("k")
          + ")";

  @Inject Statements statements;

  /** A profile and those that it absorbed, down to the first; itself comes first. */
  public Set<UUID> of(ProfileId profile) {
    return of(List.of(profile));
  }

  /** The same of many: a statement for each level. */
  public Set<UUID> of(Collection<ProfileId> profiles) {
    List<UUID> next = profiles.stream().map(ProfileId::value).toList();
    Set<UUID> all = new LinkedHashSet<>(next);
    while (!next.isEmpty()) {
      next = absorbed(next).stream().filter(all::add).toList();
    }
    return all;
  }

  private List<UUID> absorbed(Collection<UUID> kept) {
    Columns keys = new Columns(1);
    kept.forEach(keys::add);
    return statements.query(ABSORBED, row -> row.getObject(1, UUID.class), keys);
  }
}
