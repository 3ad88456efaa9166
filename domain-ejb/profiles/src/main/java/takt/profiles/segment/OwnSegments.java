package takt.profiles.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.kernel.ProfileId;
import takt.profiles.PersonalRecord.KnownSegment;
import takt.profiles.PersonalRecord.KnownTrait;
import takt.profiles.definition.Catalogue;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.definition.Definitions;
import takt.profiles.trait.TraitReading;

/** What is computed of a person, for that person: for every purpose (rule F7.1). */
@ApplicationScoped
public class OwnSegments {

  @Inject Catalogue catalogue;
  @Inject MemberRows rows;
  @Inject TraitReading reading;

  /** The segments that a person is in, by code. */
  public List<KnownSegment> segments(ProfileId profile) {
    Definitions definitions = catalogue.current();
    return rows.of(List.of(profile)).entrySet().stream()
        .flatMap(
            one ->
                definitions.segments().stream()
                    .filter(segment -> segment.id() == one.getKey().segment())
                    .map(
                        segment ->
                            new KnownSegment(
                                segment.segment().code(),
                                segment.segment().names(),
                                one.getKey().purpose(),
                                one.getValue())))
        .sorted(java.util.Comparator.comparing(KnownSegment::segment))
        .toList();
  }

  /** The computed traits of a person, by code. */
  public List<KnownTrait> traits(ProfileId profile) {
    Definitions definitions = catalogue.current();
    TraitReading.Values values = reading.read(List.of(profile), definitions.traits());
    return definitions.traits().stream().flatMap(one -> of(profile, one, values).stream()).toList();
  }

  private static List<KnownTrait> of(
      ProfileId profile, DefinedTrait trait, TraitReading.Values values) {
    return trait.purposes().codes().stream()
        .flatMap(
            purpose ->
                values.of(profile, trait, purpose).stream()
                    .map(
                        value ->
                            new KnownTrait(
                                value.code(),
                                trait.trait().orElseThrow().names(),
                                value
                                    .number()
                                    .map(java.math.BigDecimal::toPlainString)
                                    .or(value::text)
                                    .orElse(""),
                                purpose,
                                value.since())))
        .toList();
  }
}
