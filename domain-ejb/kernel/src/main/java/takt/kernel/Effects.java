package takt.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the observers of one opt-out or erasure write down what they did. Lives within one
 * transaction, on one thread.
 */
public final class Effects {

  private final List<Effect> all = new ArrayList<>();

  /**
   * Writes down an effect: what is there already counts on, and what concerned nothing is left out.
   */
  public void add(String module, String what, long count) {
    for (int at = 0; at < all.size(); at++) {
      Effect known = all.get(at);
      if (known.module().equals(module) && known.what().equals(what)) {
        all.set(at, new Effect(module, what, known.count() + count));
        return;
      }
    }
    if (count != 0) {
      all.add(new Effect(module, what, count));
    }
  }

  /** Everything written down so far, in its order. */
  public List<Effect> all() {
    return List.copyOf(all);
  }
}
