package takt.profiles.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import takt.platform.FreshCopy;
import takt.platform.Transactions;
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

  private final FreshCopy<Set<String>> values = new FreshCopy<>(() -> Set.copyOf(stored().lines()));

  @Inject Settings settings;
  @Inject Transactions transactions;

  /** Whether a value identifies somebody. */
  public boolean does(Identifier identifier) {
    String spelled = NonIdentifying.spelled(identifier.value());
    return !Placeholders.contain(spelled) && !values.get().contains(spelled);
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
    Settings.Setting stored = stored();
    return new NonIdentifying(stored.lines(), stored.revision());
  }

  NonIdentifying replace(NonIdentifying next) {
    Settings.Setting stored = settings.replace(NAME, next.values(), next.revision());
    values.forget(transactions);
    return new NonIdentifying(stored.lines(), stored.revision());
  }

  private Settings.Setting stored() {
    return settings.read(NAME);
  }
}
