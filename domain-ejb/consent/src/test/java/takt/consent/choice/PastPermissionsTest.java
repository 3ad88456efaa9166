package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Permissions;
import takt.consent.Proof;
import takt.consent.PurposeDraft;
import takt.consent.Purposes;
import takt.consent.Terms;
import takt.consent.UnknownProfile;
import takt.consent.ledger.Chain;
import takt.consent.permission.Matter;
import takt.consent.permission.PermissionRow;
import takt.consent.permission.PermissionRows;
import takt.consent.test.Given;
import takt.consent.test.Histories;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.Channel;
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
  @DisplayName(
      "C2.3 C2.4 C3.5 C3.7 the past is what Takt answered then, the ledger gives the permissions,"
          + " and no denial ends but by the person")
  void answersWhatItAnsweredThen(Database.Kind kind, int seed) {
    try (House house = new House(kind, clock, new Modules())) {
      History history = new History(house, new Random(seed));
      List<Answered> answers = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        clock.forward(Duration.ofSeconds(1));
        history.step();
        clock.forward(Duration.ofSeconds(1));
        answers.addAll(history.ask());
        history.check();
      }
      assertThat(history.kinds()).as("kinds of steps").hasSize(7);
      for (Answered one : answers) {
        assertThat(history.at(one)).as("at %s", one.at()).isEqualTo(one.permissions());
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

  /** What was answered at a time. */
  private record Answered(Instant at, Permissions permissions) {}

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
    private final Map<ProfileId, Set<Matter>> denied =
        Map.of(anna, new TreeSet<>(), bert, new TreeSet<>());
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
      switch (random.nextInt(9)) {
        case 0, 1, 2 -> note("yes", () -> give(somebody(), code(), channel()));
        case 3, 4 -> note("no", () -> optOut(somebody(), code(), channel()));
        case 5 -> note("late yes", () -> giveLate(somebody(), code(), channel()));
        case 6 -> note("signal", () -> signal(somebody()));
        case 7 -> note("text", () -> publish(code()));
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
      return new Answered(clock.instant(), consents.permissions(profile));
    }

    Permissions at(Answered one) {
      return consents.permissionsAt(one.permissions().profile(), one.at());
    }

    /** The ledger replays to the row, and whoever denied something still does. */
    void check() {
      for (ProfileId profile : List.of(anna, bert)) {
        PermissionRow row = house.bean(PermissionRows.class).read(profile).orElseThrow();
        assertThat(house.bean(Chain.class).check(row).holds()).isTrue();
        Permissions permissions = consents.permissions(profile);
        for (Matter matter : denied.get(profile)) {
          Permissions there = matter.about().map(permissions::on).orElse(permissions);
          assertThat(there.allow(matter.purpose())).as("%s of %s", matter, profile).isFalse();
        }
      }
    }

    private ProfileId somebody() {
      return merged || random.nextBoolean() ? anna : bert;
    }

    private String code() {
      List<String> published = CODES.stream().filter(editions::containsKey).toList();
      return published.get(random.nextInt(published.size()));
    }

    private Optional<Channel> channel() {
      return switch (random.nextInt(3)) {
        case 0 -> Optional.of(Channel.EMAIL);
        case 1 -> Optional.of(Channel.PUSH);
        default -> Optional.empty();
      };
    }

    /**
     * A yes to a part ends the denial of that part alone, a yes to the whole no denial of a part.
     */
    private void give(ProfileId profile, String code, Optional<Channel> about) {
      if (!code.equals("post")) {
        give(profile, code, about, Actor.PERSON, Proof.NONE);
        denied.get(profile).remove(new Matter(new PurposeCode(code), about));
      }
    }

    private void giveLate(ProfileId profile, String code, Optional<Channel> about) {
      if (!code.equals("post")) {
        Proof late = Proof.from(Given.NOW.minusSeconds(1), "an old list");
        give(profile, code, about, Actor.PERSON, late);
        give(profile, code, about, Actor.IMPORT, Proof.NONE);
      }
    }

    private void give(
        ProfileId profile, String code, Optional<Channel> about, Actor actor, Proof proof) {
      Consent yes =
          new Consent(profile, PurposeSet.named(code), about, Map.of(), Given.source(actor), proof);
      house.in(() -> consents.give(yes));
    }

    private void optOut(ProfileId profile, String code, Optional<Channel> about) {
      consents.optOut(
          new OptOut(
              profile, PurposeSet.named(code), about, Given.source(Actor.PERSON), Proof.NONE));
      PurposeCode purpose = new PurposeCode(code);
      denied.get(profile).add(new Matter(purpose, about));
      if (about.isEmpty()) {
        for (Channel channel : List.of(Channel.EMAIL, Channel.PUSH)) {
          parts(profile, new Matter(purpose, Optional.of(channel)));
        }
      }
    }

    /** A denial of the whole denies its parts until the whole is given again. */
    private void parts(ProfileId profile, Matter part) {
      assertThat(consents.permissions(profile).on(part.about().get()).allow(part.purpose()))
          .isFalse();
    }

    private void signal(ProfileId profile) {
      consents.optOut(new OptOut(profile, PurposeSet.NONE, Given.source(Actor.BROWSER_SIGNAL)));
    }

    private void publish(String code) {
      // The third purpose comes in the middle of the history.
      String chosen = editions.size() == 2 && random.nextBoolean() ? "news" : code;
      int edition = editions.merge(chosen, 1, Integer::sum);
      LegalBasis basis =
          chosen.equals("post") ? LegalBasis.LEGITIMATE_INTEREST : LegalBasis.CONSENT;
      PurposeDraft draft = draft(chosen, basis, edition);
      house.in(() -> edition == 1 ? purposes.publish(draft) : purposes.replace(draft, edition - 1));
    }

    private PurposeDraft draft(String code, LegalBasis basis, int edition) {
      Terms terms =
          Histories.terms(code.equals("offers") ? "shared" : "", new PurposeCode("other"));
      return new PurposeDraft(
          new PurposeCode(code),
          basis,
          Optional.empty(),
          Given.texts(code, edition),
          365,
          true,
          false,
          random.nextBoolean(),
          terms);
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
      Set<Matter> both = new TreeSet<>(denied.get(anna));
      both.addAll(denied.get(bert));
      denied.get(anna).addAll(both);
      denied.get(bert).addAll(both);
      merged = !merged;
    }
  }
}
