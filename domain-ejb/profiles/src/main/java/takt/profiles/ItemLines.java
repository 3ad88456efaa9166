package takt.profiles;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of a file that speak of items, on their way to whoever keeps items (rule F13.7). It is
 * fired in the transaction of their chunk; the one who observes it tells of every line what became
 * of it.
 */
public final class ItemLines {

  private final List<Line> lines;
  private final Map<Long, End> ends = new HashMap<>();

  /** These lines, in the order of the file. */
  public ItemLines(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param number its number in the file
   * @param fields what it says, by the names of a product feed's attributes
   */
  public record Line(long number, JsonObject fields) {}

  /**
   * What became of a line.
   *
   * @param outcome stored, duplicate, or why it was refused
   * @param pointer of a refusal which field, as a JSON pointer; empty for the line as a whole
   */
  public record End(DataOutcome outcome, String pointer) {}

  /** The lines, in the order of the file. */
  public List<Line> lines() {
    return lines;
  }

  /** Tells what became of a line. */
  public void end(long number, DataOutcome outcome, String pointer) {
    ends.put(number, new End(outcome, pointer));
  }

  /**
   * What became of each line, by its number.
   *
   * @throws IllegalStateException if that was not told of all of them: nothing of the chunk is kept
   */
  public Map<Long, End> ends() {
    if (ends.size() != lines.size()) {
      throw new IllegalStateException("Nobody has taken every line");
    }
    return Map.copyOf(ends);
  }
}
