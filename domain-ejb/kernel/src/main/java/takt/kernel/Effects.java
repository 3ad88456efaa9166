package takt.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the observers of one opt-out write down what they did. Lives within one transaction, on one
 * thread.
 */
public final class Effects {

  private final List<Effect> all = new ArrayList<>();

  /** Writes down one effect; one that concerned nothing is left out. */
  public void add(String module, String what, long count) {
    if (count != 0) {
      all.add(new Effect(module, what, count));
    }
  }

  /** Everything written down so far, in its order. */
  public List<Effect> all() {
    return List.copyOf(all);
  }
}
