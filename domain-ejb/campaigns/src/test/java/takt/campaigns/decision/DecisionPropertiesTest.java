package takt.campaigns.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.campaigns.Shown;
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
            Person.Contacts.NONE);
    Optional<Shown> shown = decide(somebody, "banner", language, Shop.NOW).shown();
    int dose = Math.min(Dose.of(familiarity), limit < 0 ? 4 : limit);
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

  @Property(tries = 200)
  @Label("G3.3 no span of a cap's length ever has more contacts than the cap")
  void neverAboveTheCap(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 1, max = 2_000) Integer> minutes) {
    Campaign tea = Shop.CAMPAIGNS.get("tea");
    Cap cap = tea.plan().cap().orElseThrow();
    List<Instant> contacts = new ArrayList<>();
    Instant now = Shop.NOW;
    for (int pause : minutes) {
      now = now.plus(Duration.ofMinutes(pause));
      Instant at = now;
      long inCap = within(contacts, at, cap.days());
      long inDay = within(contacts, at, Shop.GLOBAL_CAP.days());
      Somebody base = Somebody.who(Familiarity.CUSTOMER);
      Somebody somebody =
          new Somebody(
              base.profile(),
              base.purpose(),
              base.familiarity(),
              base.limit(),
              base.interests(),
              base.bought(),
              base.firstName(),
              new Person.Contacts(Map.of(tea.id(), inCap), inDay));
      if (decide(somebody, "tea-spot", Language.EN, at).shown().isPresent()) {
        contacts.add(at);
      }
      assertThat(within(contacts, at, cap.days())).isLessThanOrEqualTo(cap.contacts());
    }
    assertThat(contacts).isNotEmpty();
  }

  private static long within(List<Instant> contacts, Instant now, int days) {
    Instant since = now.minus(Duration.ofDays(days));
    return contacts.stream().filter(one -> one.isAfter(since)).count();
  }

  private static Choice decide(
      Somebody somebody, String placement, Language language, Instant now) {
    return Pipeline.decide(
        new Facts(
            Optional.of(somebody.person()),
            Shop.placement(placement),
            language,
            Map.of(),
            Shop.at(placement),
            Shop.GLOBAL_CAP,
            now));
  }
}
