package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Actor;
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
import takt.consent.test.Given;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What retiring a purpose promises, on either database. */
abstract class RetirementsContract extends RetiringPurposes {

  private final Database.Kind kind;

  RetirementsContract(Database.Kind kind) {
    super(kind);
    this.kind = kind;
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
}
