package takt.profiles.trait;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.ComputedTrait.Function;
import takt.profiles.ComputedTrait.Source;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.derive.Commerce;
import takt.profiles.derive.Happening;
import takt.profiles.derive.KeptPurchase;

/** What the traits of one person are made of, as it follows from events (rules F16.1 to F16.4). */
final class Parts {

  private static final HexFormat HEX = HexFormat.of();

  /** Half the digits of a hash. */
  private static final int HALF = 8;

  /** So many digits tell the place of a value in its event. */
  private static final int PLACE = 8;

  private final ZoneId zone;
  private final LocalDate today;
  private final Map<Key, Part> all = new HashMap<>();
  private final IdentityHashMap<Happening, Map<String, Object>> plain = new IdentityHashMap<>();
  private final Map<String, String> hashes = new HashMap<>();

  /** Where a part belongs. */
  record Key(int trait, PurposeCode purpose, int day, String content) {}

  /** One thing, in which a field may be found. */
  private record Thing(Instant at, String message, List<Value> values) {}

  /** A value, with its place in its event; whether it was said as a number. */
  private record Value(
      String place, Optional<BigDecimal> number, Optional<String> text, boolean isNumber) {}

  Parts(ZoneId zone, LocalDate today) {
    this.zone = zone;
    this.today = today;
  }

  Map<Key, Part> all() {
    return all;
  }

  /** Adds what follows for traits, each of which looks at events or at purchases. */
  void add(Collection<DefinedTrait> traits, List<Happening> happenings) {
    for (DefinedTrait trait : traits) {
      List<Happening> counted = counted(trait, happenings);
      for (PurposeCode purpose : counted.isEmpty() ? PurposeSet.NONE : trait.purposes()) {
        List<Happening> bound =
            counted.stream().filter(one -> one.purposes().contains(purpose)).toList();
        things(trait, bound).forEach(one -> add(trait, purpose, one));
      }
    }
  }

  private static List<Happening> counted(DefinedTrait trait, List<Happening> happenings) {
    return happenings.stream()
        .filter(
            one ->
                trait.source() == Source.PURCHASES
                    ? one.commerce().kind() != Commerce.Kind.INTEREST
                    : trait.counts(one.name()))
        .toList();
  }

  private List<Thing> things(DefinedTrait trait, List<Happening> bound) {
    if (trait.source() == Source.PURCHASES) {
      return KeptPurchase.of(bound).stream()
          .filter(one -> passes(trait, one))
          .map(one -> new Thing(one.at(), one.messageId(), values(trait, one)))
          .toList();
    }
    return bound.stream()
        .filter(one -> passes(trait, one))
        .map(one -> new Thing(one.at(), one.messageId(), values(trait, one.properties())))
        .toList();
  }

  private boolean passes(DefinedTrait trait, Happening one) {
    return trait.filter().isEmpty()
        || trait
            .filter()
            .get()
            .passes(
                one.name(),
                plain.computeIfAbsent(one, any -> Fields.plain(one.properties())),
                one.at());
  }

  private static boolean passes(DefinedTrait trait, KeptPurchase one) {
    return trait.filter().isEmpty()
        || trait
            .filter()
            .get()
            .passes(
                one.item(),
                one.category().orElse(""),
                one.order().orElse(""),
                one.quantity(),
                one.amount().doubleValue(),
                one.at());
  }

  private static List<Value> values(DefinedTrait trait, JsonObject properties) {
    if (trait.field().isEmpty()) {
      return List.of(new Value("", Optional.empty(), Optional.of(""), false));
    }
    List<Value> values = new ArrayList<>();
    for (JsonValue one : Fields.at(properties, trait.field().get())) {
      values.add(
          new Value(
              HEX.toHexDigits(values.size(), PLACE),
              Fields.number(one),
              Fields.text(one),
              Fields.isNumber(one)));
    }
    return values;
  }

  private static List<Value> values(DefinedTrait trait, KeptPurchase one) {
    String field = trait.field().orElse("");
    Optional<BigDecimal> number =
        switch (field) {
          case "quantity" -> Optional.of(BigDecimal.valueOf(one.quantity()));
          case "amount" -> Optional.of(one.amount());
          default -> Optional.empty();
        };
    Optional<String> text =
        switch (field) {
          case "item" -> Optional.of(one.item());
          case "category" -> one.category();
          case "order" -> one.order();
          case "" -> Optional.of("");
          default -> number.map(BigDecimal::toPlainString);
        };
    return List.of(new Value(hash(one.item()).substring(HALF), number, text, number.isPresent()));
  }

  private void add(DefinedTrait trait, PurposeCode purpose, Thing thing) {
    LocalDate day = LocalDate.ofInstant(thing.at(), zone);
    if (trait.daily() && day.isBefore(trait.first(today))) {
      return;
    }
    for (Value value : thing.values()) {
      boolean sums = trait.function().numeric() && trait.function() != Function.COUNT;
      if (sums ? value.number().isPresent() : value.text().isPresent()) {
        Key key =
            new Key(
                trait.id(),
                purpose,
                trait.daily() ? (int) day.toEpochDay() : 0,
                trait.function() == Function.MOST_FREQUENT ? value.text().orElseThrow() : "");
        all.merge(
            key, Part.of(sums ? value.number().get() : null, end(trait, thing, value)), Part::plus);
      }
    }
  }

  /** Of a count or a sum the time alone is told. */
  private Part.End end(DefinedTrait trait, Thing thing, Value value) {
    String text = trait.function().numeric() ? "" : value.text().orElseThrow();
    return text.isEmpty()
        ? new Part.End(thing.at(), "", "", false)
        : new Part.End(
            thing.at(),
            hashes.computeIfAbsent(thing.message(), Parts::hash) + value.place(),
            text,
            value.isNumber());
  }

  /** Sixteen hexadecimal digits, which every database orders alike. */
  private static String hash(String text) {
    UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return HEX.toHexDigits(hash.getLeastSignificantBits());
  }
}
