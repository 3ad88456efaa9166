package takt.profiles.trait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.profiles.ComputedTrait;
import takt.profiles.TraitValue;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.store.CompanyZone;

/** Reads what traits are now. */
@ApplicationScoped
public class TraitReading {

  @Inject PartRows rows;
  @Inject CompanyZone zone;

  /** What some profiles have of some traits today. */
  public static final class Values {

    private final Map<ProfileId, Map<Series, List<Map.Entry<Parts.Key, Part>>>> parts =
        new HashMap<>();
    private final LocalDate today;

    /** A trait for a purpose. */
    private record Series(int trait, PurposeCode purpose) {}

    Values(Map<ProfileId, Map<Parts.Key, Part>> all, LocalDate today) {
      this.today = today;
      all.forEach(
          (profile, own) ->
              parts.put(
                  profile,
                  own.entrySet().stream()
                      .collect(
                          Collectors.groupingBy(
                              one -> new Series(one.getKey().trait(), one.getKey().purpose())))));
    }

    /** What a trait is for a person and a purpose; empty if nothing counts towards it. */
    public Optional<TraitValue> of(ProfileId profile, DefinedTrait trait, PurposeCode purpose) {
      List<Map.Entry<Parts.Key, Part>> own = own(profile, trait, purpose, trait.first(today));
      Optional<Part> whole = own.stream().map(Map.Entry::getValue).reduce(Part::plus);
      return whole.map(
          part ->
              new TraitValue(
                  trait.trait().map(ComputedTrait::code).orElse(""),
                  number(trait, part, own),
                  text(trait, part, own),
                  part.first().at(),
                  part.last().at()));
    }

    /** How often something happened in the last days, today among them. */
    public long happened(ProfileId profile, DefinedTrait counter, PurposeCode purpose, int days) {
      return own(profile, counter, purpose, today.minusDays(days - 1L)).stream()
          .mapToLong(one -> one.getValue().happened())
          .sum();
    }

    private List<Map.Entry<Parts.Key, Part>> own(
        ProfileId profile, DefinedTrait trait, PurposeCode purpose, LocalDate first) {
      List<Map.Entry<Parts.Key, Part>> own =
          parts
              .getOrDefault(profile, Map.of())
              .getOrDefault(new Series(trait.id(), purpose), List.of());
      long from = trait.daily() ? first.toEpochDay() : Long.MIN_VALUE;
      return own.stream().filter(one -> one.getKey().day() >= from).toList();
    }

    private static Optional<BigDecimal> number(
        DefinedTrait trait, Part part, List<Map.Entry<Parts.Key, Part>> own) {
      BigDecimal number =
          switch (trait.function()) {
            case COUNT -> BigDecimal.valueOf(part.happened());
            case SUM -> part.total();
            case AVERAGE ->
                part.total().divide(BigDecimal.valueOf(part.happened()), MathContext.DECIMAL64);
            case MINIMUM -> part.least();
            case MAXIMUM -> part.greatest();
            case FIRST, LAST, MOST_FREQUENT ->
                said(trait, part, own)
                    .filter(Part.End::number)
                    .map(one -> new BigDecimal(one.text()))
                    .orElse(null);
          };
      return Optional.ofNullable(number).map(Values::short_);
    }

    /** Without zeros at its end. */
    private static BigDecimal short_(BigDecimal number) {
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Optional<String> text(
        DefinedTrait trait, Part part, List<Map.Entry<Parts.Key, Part>> own) {
      return said(trait, part, own).filter(one -> !one.number()).map(Part.End::text);
    }

    /** The value that counts, of what is no sum. */
    private static Optional<Part.End> said(
        DefinedTrait trait, Part part, List<Map.Entry<Parts.Key, Part>> own) {
      return switch (trait.function()) {
        case FIRST -> Optional.of(part.first());
        case LAST -> Optional.of(part.last());
        case MOST_FREQUENT -> mostFrequent(own);
        default -> Optional.empty();
      };
    }

    private static Optional<Part.End> mostFrequent(List<Map.Entry<Parts.Key, Part>> own) {
      Map<String, Part> byText =
          own.stream()
              .collect(
                  Collectors.toMap(one -> one.getKey().content(), Map.Entry::getValue, Part::plus));
      return byText.values().stream()
          .max(
              Comparator.comparingLong(Part::happened)
                  .thenComparing(one -> one.last().at())
                  .thenComparing(one -> one.last().key()))
          .map(Part::last);
    }
  }

  /** Reads what profiles have of traits. */
  public Values read(Collection<ProfileId> profiles, Collection<DefinedTrait> traits) {
    LocalDate today = zone.today();
    return new Values(rows.read(profiles, traits, today), today);
  }
}
