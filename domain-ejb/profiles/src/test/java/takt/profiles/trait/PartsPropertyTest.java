package takt.profiles.trait;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import takt.kernel.PurposeSet;
import takt.profiles.ComputedTrait.Function;
import takt.profiles.ComputedTrait.Source;
import takt.profiles.TraitWindow;
import takt.profiles.definition.DefinedTrait;
import takt.profiles.derive.Commerce;
import takt.profiles.derive.Happening;
import takt.profiles.situation.Circumstances;

/** What traits are made of does not depend on how events arrive. */
class PartsPropertyTest {

  private static final Instant START = Instant.parse("2025-12-01T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final ZoneId ZONE = ZoneOffset.ofHours(3);
  private static final PurposeSet BOUND = PurposeSet.named("offers");

  @Property(tries = 200)
  @Label("F16.1 the parts of any batches add up to those of all events together")
  void addUp(
      @ForAll("events") List<Happening> events,
      @ForAll Function function,
      @ForAll boolean daily,
      @ForAll Random random) {
    DefinedTrait trait =
        new DefinedTrait(
            1,
            Optional.empty(),
            BOUND,
            Source.EVENTS,
            Set.of("Ran"),
            function,
            Optional.of(function.numeric() ? "km" : "shoe"),
            Optional.empty(),
            daily ? TraitWindow.ofDays(20) : TraitWindow.EVER);
    Parts together = new Parts(ZONE, TODAY);
    together.add(List.of(trait), events);
    List<Happening> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    Map<Parts.Key, Part> sums = new HashMap<>();
    for (Happening one : shuffled) {
      Parts alone = new Parts(ZONE, TODAY);
      alone.add(List.of(trait), List.of(one));
      alone.all().forEach((key, part) -> sums.merge(key, part, Part::plus));
    }
    assertThat(sums).isEqualTo(together.all());
  }

  @Provide
  Arbitrary<List<Happening>> events() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 31 * 8),
            Arbitraries.doubles().between(-10, 42).ofScale(3),
            Arbitraries.of("a", "b", "c"))
        .as(
            (hours, km, shoe) ->
                Json.createObjectBuilder()
                    .add("hours", hours)
                    .add("km", km)
                    .add("shoe", Json.createArrayBuilder().add(shoe).add("d").build())
                    .build())
        .list()
        .ofMaxSize(30)
        .map(
            all -> {
              List<Happening> events = new ArrayList<>();
              for (int i = 0; i < all.size(); i++) {
                Instant at = START.plusSeconds(all.get(i).getInt("hours") * 3L * 3_600);
                events.add(
                    new Happening(
                        "m" + i,
                        "Ran",
                        BOUND,
                        at,
                        1,
                        false,
                        Circumstances.NONE,
                        Commerce.of("Ran", all.get(i)),
                        all.get(i)));
              }
              return events;
            });
  }
}
