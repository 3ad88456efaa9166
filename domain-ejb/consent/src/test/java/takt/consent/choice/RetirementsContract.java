package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.Draft;
import takt.consent.Drafts;
import takt.consent.LegalBasis;
import takt.consent.OptOut;
import takt.consent.Purpose;
import takt.consent.PurposeNeeded;
import takt.consent.PurposeRetired;
import takt.consent.PurposeVersionReplaced;
import takt.consent.Purposes;
import takt.consent.Receipt;
import takt.consent.Retirement;
import takt.consent.Terms;
import takt.consent.TooManyPurposes;
import takt.consent.UnknownPurpose;
import takt.consent.optout.RetirementCleanUps;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What retiring a purpose promises, on either database. */
abstract class RetirementsContract {

  private static final PurposeCode QUIZ = new PurposeCode("quiz");
  private static final PurposeCode NEWS = new PurposeCode("news");
  private static final Duration KNOWN = Duration.ofSeconds(11);

  private final MovableClock clock = new MovableClock();
  private final Modules modules = new Modules();
  private final Database.Kind kind;
  private final House house;
  private final Consents consents;
  private final Purposes purposes;
  private final RetirementCleanUps cleanUps;

  RetirementsContract(Database.Kind kind) {
    this.kind = kind;
    house = new House(kind, clock, modules);
    consents = house.bean(Consents.class);
    purposes = house.bean(Purposes.class);
    cleanUps = house.bean(RetirementCleanUps.class);
  }

  @BeforeEach
  void publish() {
    publish("quiz", LegalBasis.CONSENT, Terms.PLAIN);
    publish("news", LegalBasis.CONSENT, Terms.PLAIN);
    modules.kernel(event -> event.effects().add("kernel", "answers-deleted", 1));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("C1.14 nothing is permitted for it from then on, and the past stays as it was")
  void permitsNothingMore() {
    ProfileId profile = somebody();
    give(profile, QUIZ, NEWS);
    Instant before = clock.instant();
    clock.forward(Duration.ofHours(1));

    Retirement retired = retire();

    assertThat(retired)
        .isEqualTo(
            new Retirement(
                QUIZ, 1, clock.instant(), "a key", "The quiz is over", 0, Optional.empty()));
    assertThat(purposes.retirement(QUIZ)).contains(retired);
    assertThat(purposes.retired()).containsExactly(retired);
    assertThat(consents.permissions(profile).all()).containsOnlyKeys(NEWS);
    assertThat(consents.permissionsAt(profile, before).allow(QUIZ)).isTrue();
    assertThat(consents.permissionsAt(profile, clock.instant()).all()).containsOnlyKeys(NEWS);
    assertThat(consents.undecidedAt(before).all()).containsOnlyKeys(QUIZ, NEWS);
    assertThat(purposes.find(QUIZ)).isEmpty();
    assertThat(purposes.all()).extracting(Purpose::code).containsExactly(NEWS);
    assertThat(purposes.versions(QUIZ)).hasSize(1);
    assertThatThrownBy(() -> give(profile, QUIZ)).isInstanceOf(UnknownPurpose.class);
  }

  @Test
  @DisplayName("C1.14 its code stays taken, for versions and for drafts, and so does its place")
  void staysTaken() {
    retire();
    assertThatThrownBy(() -> publish("quiz", LegalBasis.CONSENT, Terms.PLAIN))
        .isInstanceOf(PurposeRetired.class);
    assertThatThrownBy(
            () ->
                house.in(
                    () ->
                        purposes.replace(Given.draft("quiz", LegalBasis.CONSENT, Terms.PLAIN), 1)))
        .isInstanceOf(PurposeRetired.class);
    Draft draft =
        new Draft(
            QUIZ,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            false,
            false,
            false,
            Terms.PLAIN,
            List.of());
    assertThatThrownBy(() -> house.in(() -> house.bean(Drafts.class).save(draft, 0)))
        .isInstanceOf(PurposeRetired.class);
    assertThatThrownBy(this::retire).isInstanceOf(PurposeRetired.class);
    for (int slot = 3; slot <= Purposes.MOST; slot++) {
      publish("p" + slot, LegalBasis.CONSENT, Terms.PLAIN);
    }
    assertThatThrownBy(() -> publish("one-more", LegalBasis.CONSENT, Terms.PLAIN))
        .isInstanceOf(TooManyPurposes.class);
  }

  @Test
  @DisplayName("C1.14 C4.4 an opt-out from an old mail may still name it")
  void mayStillBeOptedOutOf() {
    ProfileId profile = somebody();
    give(profile, QUIZ);
    retire();

    Receipt receipt =
        consents.optOut(new OptOut(profile, PurposeSet.of(QUIZ), Given.source(Actor.PERSON)));

    assertThat(receipt.entries()).hasSize(1);
    assertThat(receipt.purposes()).isEqualTo(PurposeSet.of(QUIZ));
    assertThat(purposes.requireKnown(PurposeSet.of(QUIZ))).extracting(Purpose::code).contains(QUIZ);
  }

  @Test
  @DisplayName("C1.16 a purpose that others need is not retired, and they are named")
  void needed() {
    publish("prizes", LegalBasis.CONSENT, Given.terms(PurposeSet.of(QUIZ), PurposeSet.NONE));
    publish("games", LegalBasis.CONSENT, Given.terms(PurposeSet.of(QUIZ), PurposeSet.NONE));

    assertThatThrownBy(this::retire)
        .isInstanceOf(PurposeNeeded.class)
        .hasMessage("The purpose \"quiz\" is needed by \"games\", \"prizes\"");
    assertThat(purposes.find(QUIZ)).isPresent();

    retire("prizes");
    retire("games");
    assertThat(retire().purpose()).isEqualTo(QUIZ);
  }

  @Test
  @DisplayName("C1.14 only the version that was seen is retired")
  void onlyTheVersionThatWasSeen() {
    house.in(() -> purposes.replace(Given.draft("quiz", LegalBasis.CONSENT, 2, false), 1));
    assertThatThrownBy(this::retire).isInstanceOf(PurposeVersionReplaced.class);
  }

  @Test
  @DisplayName("C1.15 everybody's data is cleaned up in steps that go on where they stood")
  void cleansUpInSteps() {
    Set<ProfileId> all = new TreeSet<>();
    for (int person = 0; person < 120; person++) {
      all.add(somebody());
    }
    give(all.iterator().next(), NEWS);
    retire();
    assertThat(cleanUps.step()).as("before every node knows").isFalse();
    clock.forward(KNOWN);

    assertThat(cleanUps.step()).isTrue();
    assertThat(purposes.retirement(QUIZ).orElseThrow().profiles()).isEqualTo(50);
    while (cleanUps.step()) {
      assertThat(purposes.retirement(QUIZ).orElseThrow().profiles()).isLessThanOrEqualTo(120);
    }

    Retirement done = purposes.retirement(QUIZ).orElseThrow();
    assertThat(done.profiles()).isEqualTo(120);
    assertThat(done.doneAt()).contains(clock.instant());
    assertThat(modules.heard()).extracting(OptedOut::profile).containsExactlyElementsOf(all);
    assertThat(modules.heard()).extracting(OptedOut::withdrawn).containsOnly(PurposeSet.of(QUIZ));
    assertThat(modules.heard().get(0).permitted()).isEqualTo(PurposeSet.of(NEWS));
  }

  @Test
  @DisplayName("C1.15 a step that is cut off leaves nothing, and is done again from where it began")
  void aStepIsWholeOrNothing() {
    ProfileId first = somebody();
    somebody();
    retire();
    clock.forward(KNOWN);
    List<ProfileId> cleaned = new ArrayList<>();
    modules.kernel(
        event -> {
          cleaned.add(event.profile());
          if (cleaned.size() == 2) {
            throw new AssertionError("killed");
          }
        });

    assertThatThrownBy(cleanUps::step).isInstanceOf(AssertionError.class).hasMessage("killed");
    assertThat(purposes.retirement(QUIZ).orElseThrow().profiles()).isZero();
    assertThat(cleanUps.step()).isTrue();

    assertThat(cleaned).hasSize(4).startsWith(first).element(2).isEqualTo(first);
    assertThat(purposes.retirement(QUIZ).orElseThrow().profiles()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "C1.15 C4.4 where a module fails, that profile's clean-up is owed, and the rest done")
  void owesWhatFails() {
    somebody();
    ProfileId bad = somebody();
    somebody();
    retire();
    clock.forward(KNOWN);
    modules.platform(
        event -> {
          if (event.profile().equals(bad)) {
            throw new IllegalStateException("broken");
          }
        });

    while (cleanUps.step()) {
      assertThat(purposes.retirement(QUIZ).orElseThrow().profiles()).isLessThanOrEqualTo(3);
    }

    assertThat(purposes.retirement(QUIZ).orElseThrow().doneAt()).isPresent();
    assertThat(consents.pending(10)).hasSize(2);
    Receipt owed = consents.receipt(consents.pending(1).get(0).receipt()).orElseThrow();
    assertThat(owed.profile()).isEqualTo(bad);
    modules.platform(event -> {});
    assertThat(consents.retryCleanUps(clock.instant())).isEqualTo(2);
    assertThat(consents.pendingCount()).isZero();
  }

  @Test
  @DisplayName("C1.15 a merge while the clean-up is under way brings nothing back")
  void noMergeBringsItBack() {
    ProfileId kept = somebody();
    ProfileId late = somebody();
    retire();
    modules.heard().clear();

    house.in(
        () -> {
          house.bean(KeepDenials.class).on(new ProfilesMerged(kept, late, clock.instant()));
          return kept;
        });

    assertThat(modules.heard()).extracting(OptedOut::profile).containsExactly(kept);
    assertThat(modules.heard().get(0).withdrawn()).isEqualTo(PurposeSet.of(QUIZ));
  }

  @Test
  @DisplayName("C1.14 the database itself refuses to change a retirement")
  void onlyAppended() throws SQLException {
    retire();
    if (kind == Database.Kind.POSTGRESQL) {
      try (Connection connection = house.database().connect();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute("delete from consent.purpose_retirement"))
            .hasMessageContaining("only ever added");
      }
    }
    assertThat(purposes.retired()).hasSize(1);
  }

  private Retirement retire() {
    return retire("quiz");
  }

  private Retirement retire(String code) {
    return house.in(() -> purposes.retire(new PurposeCode(code), 1, "a key", "The quiz is over"));
  }

  private void publish(String code, LegalBasis basis, Terms terms) {
    house.in(() -> purposes.publish(Given.draft(code, basis, terms)));
  }

  private ProfileId somebody() {
    clock.forward(Duration.ofMillis(1));
    ProfileId profile = ProfileId.next(clock.instant());
    house.in(
        () -> {
          consents.open(profile);
          return profile;
        });
    return profile;
  }

  private void give(ProfileId profile, PurposeCode... codes) {
    house.in(
        () ->
            consents.give(
                new Consent(profile, PurposeSet.of(codes), Map.of(), Given.source(Actor.PERSON))));
  }
}
