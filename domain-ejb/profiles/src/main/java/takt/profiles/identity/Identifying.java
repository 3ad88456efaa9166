package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import takt.profiles.Identifier;
import takt.profiles.NeverIdentifies;
import takt.profiles.NonIdentifying;
import takt.profiles.store.Settings;

/**
 * Which values identify somebody (rule F1.9). The company's list is read from a copy in memory that
 * is at most one second old: it is the company's, not personal data.
 */
@ApplicationScoped
public class Identifying {

  private static final String NAME = "non-identifying";
  private static final long FRESH_NANOS = 1_000_000_000;

  private volatile Snapshot snapshot;

  @Inject Settings settings;

  private record Snapshot(Set<String> values, long readAt) {}

  /** Whether a value identifies somebody. */
  public boolean does(Identifier identifier) {
    String spelled = NonIdentifying.spelled(identifier.value());
    return !Placeholders.contain(spelled) && !current().contains(spelled);
  }

  /** The same identifier, unless it identifies nobody. */
  public Optional<Identifier> only(Optional<Identifier> identifier) {
    return identifier.filter(this::does);
  }

  /**
   * Lets through what identifies somebody.
   *
   * @throws NeverIdentifies otherwise
   */
  public Identifier require(Identifier identifier) {
    if (!does(identifier)) {
      throw new NeverIdentifies();
    }
    return identifier;
  }

  NonIdentifying own() {
    Settings.Setting stored = settings.read(NAME);
    return new NonIdentifying(stored.lines(), stored.revision());
  }

  NonIdentifying replace(NonIdentifying next) {
    Settings.Setting stored = settings.replace(NAME, next.values(), next.revision());
    snapshot = null;
    return new NonIdentifying(stored.lines(), stored.revision());
  }

  private Set<String> current() {
    Snapshot current = snapshot;
    if (current == null || System.nanoTime() - current.readAt > FRESH_NANOS) {
      long readAt = System.nanoTime();
      current = new Snapshot(Set.copyOf(settings.read(NAME).lines()), readAt);
      snapshot = current;
    }
    return current.values;
  }
}
