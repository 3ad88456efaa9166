package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import takt.consent.Consents;
import takt.consent.ImportedChoice;
import takt.consent.LegalBasis;
import takt.consent.Purposes;
import takt.consent.permission.PermissionRows;
import takt.consent.permission.State;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.platform.Database;

@Label("In whatever order choices from elsewhere arrive")
class ImportOrderPropertiesTest {

  private static final PurposeCode NEWS = new PurposeCode("news");
  private static final int DAYS = 1000;

  private static House house;

  @BeforeContainer
  static void open() {
    house = new House(Database.Kind.H2, new MovableClock(), new Modules());
    Purposes purposes = house.bean(Purposes.class);
    house.in(() -> purposes.publish(Given.draft("news", LegalBasis.CONSENT, 1, false)));
    house.in(() -> purposes.replace(Given.draft("news", LegalBasis.CONSENT, 2, false), 1));
  }

  @AfterContainer
  static void close() {
    house.close();
  }

  /** Each number is a choice: a no or a yes to one of two versions, some days ago. */
  @Property(tries = 60)
  @Label("C8.8 one no among them denies, whenever it was said and in however many files it came")
  void aDenialIsADenial(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3 * DAYS - 1) Integer> said,
      @ForAll long seed) {
    ProfileId one = somebody();
    ProfileId other = somebody();
    List<Integer> shuffled = new ArrayList<>(said);
    Collections.shuffle(shuffled, new Random(seed));
    Elsewhere elsewhere = new Elsewhere(house);
    elsewhere.take(choices(one, said));
    for (int single : shuffled) {
      elsewhere.take(choices(other, List.of(single)));
    }

    boolean denied = said.stream().anyMatch(number -> number % 3 == 0);
    assertThat(denies(one)).isEqualTo(denied);
    assertThat(denies(other)).isEqualTo(denied);
    assertThat(version(other)).isEqualTo(denied ? version(other) : version(one));
  }

  private static ImportedChoice[] choices(ProfileId whose, List<Integer> said) {
    return said.stream()
        .map(
            number -> {
              Instant at = Given.NOW.minus(Duration.ofDays(number / 3));
              return number % 3 == 0
                  ? Elsewhere.no(whose, NEWS, at)
                  : Elsewhere.yes(whose, NEWS, number % 3, at);
            })
        .toArray(ImportedChoice[]::new);
  }

  private static boolean denies(ProfileId profile) {
    return state(profile).denies();
  }

  private static int version(ProfileId profile) {
    return state(profile).version();
  }

  private static State state(ProfileId profile) {
    return house
        .bean(PermissionRows.class)
        .read(profile)
        .orElseThrow()
        .states()
        .find(NEWS)
        .orElseThrow();
  }

  private static ProfileId somebody() {
    ProfileId fresh = ProfileId.next(Given.NOW);
    Consents consents = house.bean(Consents.class);
    return house.in(
        () -> {
          consents.open(fresh);
          return fresh;
        });
  }
}
