package takt.profiles.sample;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import takt.kernel.ProfileId;

/**
 * Goes through persons page by page and reads a random sample of them, a chunk at a time. What it
 * has read is held for one training or learning only and carries no key.
 *
 * @param pages the next persons after one, in the order of their keys; none at the end
 * @param stopping whether the node stops
 */
public record Sampling(Function<ProfileId, List<ProfileId>> pages, BooleanSupplier stopping) {

  /** More persons make a fit slower and hardly better. */
  public static final int MOST_PERSONS = 100_000;

  /** So many persons on a page. */
  public static final int PAGE = 1_000;

  /** So many persons are locked at once. */
  static final int CHUNK = 100;

  private static final ProfileId BEFORE_ALL = new ProfileId(new UUID(0, 0));

  /** The node stops; the work begins anew elsewhere. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("The node stops", null, false, false);
    }
  }

  /**
   * Reads.
   *
   * @param known how many persons there are, so that each has the same chance
   * @param seed the same sample for the same persons
   * @param read reads a chunk of persons
   * @param taken is given what was read, once a chunk is read and its locks are released
   */
  public <T> void each(
      long known, long seed, Function<List<ProfileId>, List<T>> read, Consumer<T> taken) {
    double share = Math.min(1, (double) MOST_PERSONS / Math.max(1, known));
    Random random = new Random(seed);
    List<ProfileId> page = pages.apply(BEFORE_ALL);
    while (!page.isEmpty()) {
      List<ProfileId> chosen = page.stream().filter(any -> random.nextDouble() < share).toList();
      for (int from = 0; from < chosen.size(); from += CHUNK) {
        if (stopping.getAsBoolean()) {
          throw new Stopped();
        }
        read.apply(chosen.subList(from, Math.min(chosen.size(), from + CHUNK))).forEach(taken);
      }
      page = pages.apply(page.get(page.size() - 1));
    }
  }
}
