package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import takt.campaigns.DoseTable;
import takt.campaigns.Shown;
import takt.campaigns.contact.Contacts;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Familiarity;

@Label("Whatever is known about a person")
class DecisionPropertiesTest {

  @Property
  @Label("G2.4 G2.5 the degree is never above the dose, and no placeholder is left")
  void neverAboveTheDose(
      @ForAll Familiarity familiarity,
      @ForAll @IntRange(min = -1, max = 4) int limit,
      @ForAll Map<InterestedIn, @IntRange(min = 1, max = 100) Integer> interests,
      @ForAll boolean named,
      @ForAll Language language) {
    Map<String, Double> scores = new HashMap<>();
    interests.forEach((category, score) -> scores.put(category.name(), score.doubleValue()));
    Somebody somebody =
        new Somebody(
            new ProfileId(new UUID(1, 2)),
            Shop.OFFERS,
            familiarity,
            limit < 0 ? OptionalInt.empty() : OptionalInt.of(limit),
            scores,
            Set.of("85099B"),
            named ? Optional.of("{category}$1") : Optional.empty(),
            Contacts.NONE,
            Optional.empty());
    Optional<Shown> shown = decide(somebody, "banner", language, Shop.NOW).shown();
    int dose = Math.min(DoseTable.USUAL.degree(familiarity, Channel.WEB), limit < 0 ? 4 : limit);
    assertThat(shown.stream()).allMatch(one -> one.degree() <= dose);
    assertThat(shown.stream()).noneMatch(one -> one.title().contains("{firstName}"));
  }

  /** Categories of the shop. */
  enum InterestedIn {
    kitchen,
    lights,
    bags,
    garden
  }

  private static Choice decide(
      Somebody somebody, String placement, Language language, Instant now) {
    return Pipeline.decide(
        new Facts(
            Optional.of(somebody.person()),
            Shop.placement(placement),
            language,
            Map.of(),
            Shop.moment(Map.of(), now),
            Shop.SHELF,
            Shop.at(placement),
            Shop.HOUSE,
            now));
  }
}
