package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Permission;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.consent.UnknownProfile;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.ProfilesSplit;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/**
 * Random histories of two persons: what was answered at a time is what is answered for it later.
 */
@DisplayName("The past")
class PastPermissionsTest {

  private static final int STEPS = 60;
  private static final List<String> CODES = List.of("offers", "news", "post");

  private final MovableClock clock = new MovableClock();

  @ParameterizedTest(name = "{0}, history {1}")
  @CsvSource({"H2, 1", "H2, 2", "H2, 3", "POSTGRESQL, 4", "POSTGRESQL, 5", "POSTGRESQL, 6"})
  @DisplayName("C2.4 permissions at any time in the past are what Takt answered then")
  void answersWhatItAnsweredThen(Database.Kind kind, int seed) {
    try (House house = new House(kind, clock, new Modules())) {
      History history = new History(house, new Random(seed));
      List<Answered> answers = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        clock.forward(Duration.ofSeconds(1));
        history.step();
        clock.forward(Duration.ofSeconds(1));
        answers.addAll(history.ask());
      }
      assertThat(history.kinds()).as("kinds of steps").hasSizeGreaterThan(4);
      for (Answered one : answers) {
        assertThat(history.at(one)).as("%s at %s", one.profile(), one.at()).isEqualTo(one.all());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Database.Kind.class)
  @DisplayName("C2.4 the past has no strangers, no future, and nothing before the first purpose")
  void bounds(Database.Kind kind) {
    try (House house = new House(kind, clock, new Modules())) {
      History history = new History(house, new Random(7));
      Consents consents = house.bean(Consents.class);
      ProfileId stranger = ProfileId.next(Given.NOW);
      Instant before = Given.NOW.minusSeconds(1);
      assertThatThrownBy(() -> consents.permissionsAt(stranger, before))
          .isInstanceOf(UnknownProfile.class);
      assertThatThrownBy(() -> consents.undecidedAt(clock.instant().plusNanos(1_000)))
          .hasMessage("must not lie in the future");
      assertThat(consents.undecidedAt(before).all()).isEmpty();
      assertThat(consents.undecidedAt(clock.instant())).isEqualTo(consents.undecided());
      assertThat(consents.permissionsAt(history.anna, before).permitted())
          .isEqualTo(PurposeSet.NONE);
    }
  }

  /** What was answered for a profile at a time. */
  private record Answered(ProfileId profile, Instant at, Map<PurposeCode, Permission> all) {}

  /** Two persons who decide, become one, and two again, while purposes get new versions. */
  private final class History {

    private final House house;
    private final Random random;
    private final Consents consents;
    private final Purposes purposes;
    private final KeepDenials keepDenials;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Integer> editions = new HashMap<>();
    private final ProfileId anna = ProfileId.next(Given.NOW);
    private final ProfileId bert = ProfileId.next(Given.NOW);
    private boolean merged;

    History(House house, Random random) {
      this.house = house;
      this.random = random;
      consents = house.bean(Consents.class);
      purposes = house.bean(Purposes.class);
      keepDenials = house.bean(KeepDenials.class);
      publish("offers");
      publish("post");
      house.in(
          () -> {
            consents.open(List.of(anna, bert));
            return anna;
          });
    }

    Map<String, Integer> kinds() {
      return kinds;
    }

    void step() {
      switch (random.nextInt(6)) {
        case 0, 1 -> note("yes", () -> give(somebody(), code()));
        case 2, 3 -> note("no", () -> optOut(somebody(), code()));
        case 4 -> note("text", () -> publish(code()));
        default -> note(merged ? "split" : "merge", this::mergeOrSplit);
      }
    }

    private void note(String kind, Runnable step) {
      kinds.merge(kind, 1, Integer::sum);
      step.run();
    }

    List<Answered> ask() {
      return List.of(answered(anna), answered(bert));
    }

    private Answered answered(ProfileId profile) {
      return new Answered(profile, clock.instant(), consents.permissions(profile).all());
    }

    Map<PurposeCode, Permission> at(Answered one) {
      return consents.permissionsAt(one.profile(), one.at()).all();
    }

    private ProfileId somebody() {
      return merged || random.nextBoolean() ? anna : bert;
    }

    private String code() {
      List<String> published = CODES.stream().filter(editions::containsKey).toList();
      return published.get(random.nextInt(published.size()));
    }

    private void give(ProfileId profile, String code) {
      if (!code.equals("post") || !consents.permissions(profile).allow(new PurposeCode(code))) {
        house.in(
            () ->
                consents.give(
                    new Consent(
                        profile, PurposeSet.named(code), Map.of(), Given.source(Actor.PERSON))));
      }
    }

    private void optOut(ProfileId profile, String code) {
      consents.optOut(new OptOut(profile, PurposeSet.named(code), Given.source(Actor.PERSON)));
    }

    private void publish(String code) {
      // The third purpose comes in the middle of the history.
      String chosen = editions.size() == 2 && random.nextBoolean() ? "news" : code;
      int edition = editions.merge(chosen, 1, Integer::sum);
      LegalBasis basis =
          chosen.equals("post") ? LegalBasis.LEGITIMATE_INTEREST : LegalBasis.CONSENT;
      PurposeDraft draft = Given.draft(chosen, basis, edition, random.nextBoolean());
      house.in(() -> edition == 1 ? purposes.publish(draft) : purposes.replace(draft, edition - 1));
    }

    private void mergeOrSplit() {
      house.in(
          () -> {
            consents.lock(List.of(anna, bert));
            if (merged) {
              keepDenials.on(new ProfilesSplit(anna, bert, clock.instant()));
            } else {
              keepDenials.on(new ProfilesMerged(anna, bert, clock.instant()));
            }
            return anna;
          });
      merged = !merged;
    }
  }
}
