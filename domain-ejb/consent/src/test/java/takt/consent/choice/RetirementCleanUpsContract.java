package takt.consent.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.consent.Receipt;
import takt.consent.Retirement;
import takt.consent.optout.RetirementCleanUps;
import takt.kernel.OptedOut;
import takt.kernel.ProfileId;
import takt.kernel.ProfilesMerged;
import takt.kernel.PurposeSet;
import takt.platform.Database;

/** What is done with what was bound to a retired purpose, on either database. */
abstract class RetirementCleanUpsContract extends RetiringPurposes {

  private static final Duration KNOWN = Duration.ofSeconds(11);

  private final RetirementCleanUps cleanUps = house.bean(RetirementCleanUps.class);

  RetirementCleanUpsContract(Database.Kind kind) {
    super(kind);
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
}
