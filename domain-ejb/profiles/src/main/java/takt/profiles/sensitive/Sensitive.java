package takt.profiles.sensitive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.consent.SpecialCategory;
import takt.kernel.PurposeSet;
import takt.platform.FreshCopy;
import takt.platform.Transactions;
import takt.profiles.AttributeName;

/**
 * Which names hold special categories of data, and what such data may be used for (rules F12.5 and
 * F12.6). What the company says is read from a copy in memory that is at most one second old: it is
 * the company's, not personal data.
 */
@ApplicationScoped
public class Sensitive {

  /** Looked up once: the methods of {@code Json} look for it each time. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private final FreshCopy<Map<String, AttributeName>> names = new FreshCopy<>(this::stored);

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
    return sign(name).map(Sign::category);
  }

  private Optional<Sign> sign(String name) {
    AttributeName declared = names.get().get(Signs.spelled(name));
    return declared == null
        ? Signs.in(name)
        : declared.category().map(category -> new Sign(declared.name(), category));
  }

  /**
   * What a value of this name may be used for among these purposes: all of them, or where it is of
   * a special category those that cover it. A name that nobody has declared is covered by none.
   */
  public PurposeSet usable(String name, PurposeSet wanted) {
    Optional<Sign> sign = sign(name);
    if (sign.isEmpty()) {
      return wanted;
    }
    boolean declared = names.get().containsKey(Signs.spelled(name));
    return declared ? wanted.and(covering(sign.get().category())) : PurposeSet.NONE;
  }

  private PurposeSet covering(SpecialCategory category) {
    return PurposeSet.of(
        purposes.all().stream()
            .filter(one -> one.terms().specialCategories().contains(category))
            .map(Purpose::code)
            .toList());
  }

  /**
   * Properties without what is not covered by all purposes of their event: an event is bound as a
   * whole. What none of them covers is counted.
   */
  public JsonObject without(JsonObject properties, PurposeSet wanted, Refused refused) {
    if (properties.keySet().stream().allMatch(name -> usable(name, wanted).equals(wanted))) {
      return properties;
    }
    JsonObjectBuilder rest = JSON.createObjectBuilder();
    for (Map.Entry<String, JsonValue> one : properties.entrySet()) {
      PurposeSet usable = usable(one.getKey(), wanted);
      if (usable.equals(wanted)) {
        rest.add(one.getKey(), one.getValue());
      } else if (usable.isEmpty()) {
        sign(one.getKey()).ifPresent(refused::add);
      }
    }
    return rest.build();
  }

  /** Counts what was refused. Must come last in a transaction: the rows are everybody's. */
  public void count(Refused refused, Instant now) {
    rows.count(LocalDate.ofInstant(now, ZoneOffset.UTC), refused.counts);
  }

  void changed() {
    names.forget(transactions);
  }

  private Map<String, AttributeName> stored() {
    Map<String, AttributeName> stored = new HashMap<>();
    rows.all().forEach(one -> stored.put(Signs.spelled(one.name()), one));
    return stored;
  }
}
