package takt.profiles.sensitive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.SpecialCategory;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.FreshCopy;
import takt.platform.Transactions;

/**
 * Which names hold special categories of data, and what such data may be used for (rules F12.5 and
 * F12.6). What the company says is read from a copy in memory that is at most one second old: it is
 * the company's, not personal data.
 */
@ApplicationScoped
public class Sensitive {

  private final FreshCopy<Names> names = new FreshCopy<>(this::stored);

  @Inject NameRows rows;
  @Inject Purposes purposes;
  @Inject Transactions transactions;

  /** What was refused in one batch, by name or sign. */
  public static final class Refused {
    private final Map<Sign, Long> counts = new HashMap<>();

    private void add(Sign sign) {
      counts.merge(sign, 1L, Long::sum);
    }
  }

  /**
   * The category that a name is of: by declaration, else by a sign in it; what was declared
   * harmless is of none.
   */
  public Optional<SpecialCategory> category(String name) {
    return names.get().of(name).sign().map(Sign::category);
  }

  /** Whether what is stored under a name and bound to this purpose may be used for it. */
  public boolean allows(String name, PurposeCode purpose) {
    return !usable(name, PurposeSet.of(purpose)).isEmpty();
  }

  /**
   * What a value of this name may be used for among these purposes: all of them, or where it is of
   * a special category those that cover it. A name that nobody has declared is covered by none.
   */
  public PurposeSet usable(String name, PurposeSet wanted) {
    return usable(names.get().of(name), wanted);
  }

  private PurposeSet usable(Names.Meaning meaning, PurposeSet wanted) {
    if (meaning.sign().isEmpty()) {
      return wanted;
    }
    return meaning.declared()
        ? wanted.and(covering(meaning.sign().get().category()))
        : PurposeSet.NONE;
  }

  private PurposeSet covering(SpecialCategory category) {
    return PurposeSet.of(
        purposes.all().stream()
            .filter(one -> one.terms().specialCategories().contains(category))
            .map(Purpose::code)
            .toList());
  }

  /**
   * Properties without what is not covered by all purposes of their event, however deep it stands:
   * an event is bound as a whole. What none of them covers is counted. What needs no cut stays the
   * same object.
   */
  public JsonObject without(JsonObject properties, PurposeSet wanted, Refused refused) {
    Names known = names.get();
    return Cut.of(
        properties,
        name -> {
          Names.Meaning meaning = known.of(name);
          PurposeSet usable = usable(meaning, wanted);
          if (usable.isEmpty()) {
            meaning.sign().ifPresent(refused::add);
          }
          return usable.equals(wanted);
        });
  }

  /** Counts what was refused. Must come last in a transaction: the rows are everybody's. */
  public void count(Refused refused, Instant now) {
    rows.count(LocalDate.ofInstant(now, ZoneOffset.UTC), refused.counts);
  }

  void changed() {
    names.forget(transactions);
  }

  private Names stored() {
    return new Names(rows.all());
  }
}
