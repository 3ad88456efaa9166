package takt.profiles.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import takt.platform.Atomic;
import takt.platform.FreshCopy;
import takt.platform.Transactions;
import takt.profiles.FamiliarityLevels;
import takt.profiles.FamiliarityThresholds;
import takt.profiles.FamiliarityThresholds.Acquaintance;
import takt.profiles.FamiliarityThresholds.Regular;
import takt.profiles.definition.Changes;
import takt.profiles.store.Settings;

/** How well both sides know each other, by the company's thresholds (rule F3.4). */
@ApplicationScoped
public class Familiarities implements FamiliarityLevels {

  private static final String NAME = "familiarity-thresholds";
  private static final String EITHER = "either";
  private static final String BOTH = "both";

  private final FreshCopy<FamiliarityThresholds> current = new FreshCopy<>(this::thresholds);

  @Inject Settings settings;
  @Inject Changes changes;
  @Inject Transactions transactions;

  @Override
  public FamiliarityThresholds thresholds() {
    return thresholds(settings.read(NAME));
  }

  @Override
  @Atomic
  public FamiliarityThresholds replace(FamiliarityThresholds next) {
    FamiliarityThresholds replaced =
        thresholds(settings.replace(NAME, lines(next), next.revision()));
    current.forget(transactions);
    changes.familiarityChanged();
    return replaced;
  }

  /** The thresholds, as they are or were within the last second: for what is done often. */
  public FamiliarityThresholds current() {
    return current.get();
  }

  private static List<String> lines(FamiliarityThresholds all) {
    Acquaintance acquaintance = all.acquaintance();
    Regular regular = all.regular();
    return List.of(
        acquaintance.knownFor()
            + " "
            + acquaintance.events()
            + " "
            + (acquaintance.either() ? EITHER : BOTH),
        String.valueOf(all.customerOrders()),
        regular.orders() + " " + regular.tenure() + " " + regular.recency());
  }

  private static FamiliarityThresholds thresholds(Settings.Setting stored) {
    if (stored.revision() == 0) {
      return FamiliarityThresholds.DEFAULT;
    }
    String[] acquaintance = stored.lines().get(0).split(" ", -1);
    String[] regular = stored.lines().get(2).split(" ", -1);
    return new FamiliarityThresholds(
        new Acquaintance(
            Period.parse(acquaintance[0]),
            Integer.parseInt(acquaintance[1]),
            acquaintance[2].equals(EITHER)),
        Integer.parseInt(stored.lines().get(1)),
        new Regular(
            Integer.parseInt(regular[0]), Period.parse(regular[1]), Period.parse(regular[2])),
        stored.revision());
  }
}
