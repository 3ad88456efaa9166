package takt.campaigns.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import takt.platform.Statements;

/** What was learnt, in the database; only whoever has the turn changes it. */
@ApplicationScoped
class LearntRows {

  private static final String SOME =
      "select action, reference, sums from campaigns.learnt where action in"
          + " (select t.a from unnest(cast(? as varchar array)) as t(a))";

  private static final String SINCE =
      "select action, reference, sums from campaigns.learnt where revision > ?";

  private static final String UPDATE =
      "update campaigns.learnt set revision = ?, reference = ?, sums = ? where action = ?";

  private static final String INSERT =
      "insert into campaigns.learnt (revision, reference, sums, action) values (?, ?, ?, ?)";

  @Inject Statements statements;

  /**
   * Counts examples, and takes others back; of messages that have no row yet only as long as there
   * is room for one.
   */
  void change(List<Example> more, List<Example> less, long revision) {
    Set<String> actions = new TreeSet<>();
    Stream.concat(more.stream(), less.stream()).map(Example::action).forEach(actions::add);
    Map<String, StoredSums> before = some(actions);
    Set<String> allowed = allowed(actions, before.keySet());
    Experience.of(LearningSettings.USUAL.halfLife(), before)
        .with(only(more, allowed))
        .without(only(less, allowed))
        .keeping(allowed)
        .stored()
        .forEach((action, now) -> write(action, now, before.containsKey(action), revision));
    statements.change("update campaigns.learning_turn set revision = ? where id = 1", revision);
  }

  private Set<String> allowed(Set<String> wanted, Set<String> known) {
    int room =
        Experience.MOST_ACTIONS
            - statements
                .query("select count(*) from campaigns.learnt", row -> row.getInt(1))
                .get(0);
    Set<String> allowed = new HashSet<>(known);
    wanted.stream()
        .filter(one -> !known.contains(one))
        .limit(Math.max(0, room))
        .forEach(allowed::add);
    return allowed;
  }

  private static List<Example> only(List<Example> examples, Set<String> allowed) {
    List<Example> some = new ArrayList<>(examples);
    some.removeIf(one -> !allowed.contains(one.action()));
    return some;
  }

  private void write(String action, StoredSums now, boolean known, long revision) {
    statements.change(known ? UPDATE : INSERT, revision, now.reference(), now.bytes(), action);
  }

  private Map<String, StoredSums> some(Set<String> actions) {
    return read(SOME, (Object) actions.toArray(String[]::new));
  }

  /** What was changed after a revision. */
  Map<String, StoredSums> since(long revision) {
    return read(SINCE, revision);
  }

  /** How often anything was learnt. */
  long revision() {
    return statements
        .query("select revision from campaigns.learning_turn where id = 1", row -> row.getLong(1))
        .get(0);
  }

  /** Forgets messages of campaigns that are over, which make room. */
  void keep(Set<String> actions) {
    statements.change(
        "delete from campaigns.learnt where action not in"
            + " (select t.a from unnest(cast(? as varchar array)) as t(a))",
        (Object) actions.toArray(String[]::new));
  }

  private Map<String, StoredSums> read(String sql, Object... parameters) {
    Map<String, StoredSums> all = new HashMap<>();
    statements.query(
        sql,
        row -> all.put(row.getString(1), new StoredSums(row.getLong(2), row.getBytes(3))),
        parameters);
    return all;
  }
}
