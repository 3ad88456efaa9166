package takt.campaigns.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import takt.campaigns.Discretion;
import takt.campaigns.NeededFact;
import takt.campaigns.Variant;
import takt.profiles.Attribute;
import takt.profiles.ProfileView;

/**
 * The attributes whose values are not shown to whoever previews: texts keep their placeholders
 * (rule G6.8).
 *
 * @param attributes their names
 */
record Hidden(Set<String> attributes) {

  /** Nothing is hidden. */
  static final Hidden NOTHING = new Hidden(Set.of());

  /** Of what is known about somebody, as far as these variants name it. */
  static Hidden of(ProfileView view, List<Variant> variants, Discretion discretion) {
    List<Attribute> named =
        variants.stream()
            .flatMap(variant -> variant.needs().stream())
            .flatMap(fact -> KnownFacts.attribute(fact).stream())
            .distinct()
            .flatMap(name -> Optional.ofNullable(view.attributes().get(name)).stream())
            .toList();
    if (named.isEmpty()) {
      return NOTHING;
    }
    Set<String> values = discretion.hidden(view.profile(), named);
    return new Hidden(
        named.stream()
            .filter(one -> values.contains(one.value()))
            .map(Attribute::name)
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean hides(NeededFact fact) {
    return KnownFacts.attribute(fact).filter(attributes::contains).isPresent();
  }

  /** The placeholders of a variant that are kept, in their order. */
  List<String> in(Variant variant) {
    return variant.needs().stream()
        .filter(this::hides)
        .map(NeededFact::placeholder)
        .sorted()
        .toList();
  }
}
