package takt.kernel;

/**
 * One thing that one module did because of an opt-out or an erasure.
 *
 * @param module the module that did it, such as {@code campaigns}
 * @param what what it did, as a stable name such as {@code queued-messages-cancelled}
 * @param count how many it concerned, at least 0
 */
public record Effect(String module, String what, long count) {

  /** Refuses an effect without a name or with a negative count. */
  public Effect {
    if (module == null || module.isBlank() || what == null || what.isBlank() || count < 0) {
      throw new IllegalArgumentException("An effect has a module, a name and a count from 0");
    }
  }
}
