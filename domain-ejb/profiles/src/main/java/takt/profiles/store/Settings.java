package takt.profiles.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.platform.Atomic;
import takt.platform.Statements;
import takt.profiles.SettingChanged;

/** The company's own lists, each with its revision. Not personal data. */
@ApplicationScoped
public class Settings {

  private static final Setting NONE = new Setting(List.of(), 0);

  private static final String READ =
      "select content, revision from profiles.setting where name = ?";

  @Inject Statements statements;

  /**
   * A list.
   *
   * @param lines its lines, none of which holds a line break
   * @param revision 0 before the first list
   */
  public record Setting(List<String> lines, int revision) {}

  /** A list; empty with revision 0 if there is none. */
  public Setting read(String name) {
    return find(READ, name).orElse(NONE);
  }

  /**
   * Replaces a list.
   *
   * @param expected the revision that is replaced
   * @throws SettingChanged if it is not the current one
   */
  @Atomic
  public Setting replace(String name, List<String> lines, int expected) {
    int current = find(READ + " for update", name).map(Setting::revision).orElse(0);
    if (current != expected) {
      throw new SettingChanged(current);
    }
    String content = String.join("\n", lines);
    if (current == 0) {
      statements.change(
          "insert into profiles.setting (name, content, revision) values (?, ?, 1)", name, content);
    } else {
      statements.change(
          "update profiles.setting set content = ?, revision = ? where name = ?",
          content,
          current + 1,
          name);
    }
    return new Setting(lines, current + 1);
  }

  private Optional<Setting> find(String sql, String name) {
    return statements
        .query(sql, row -> new Setting(lines(row.getString(1)), row.getInt(2)), name)
        .stream()
        .findFirst();
  }

  private static List<String> lines(String content) {
    return content.isEmpty() ? List.of() : List.of(content.split("\n", -1));
  }
}
