package takt.consent.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.consent.block.ChosenAndSealed.ids;
import static takt.consent.block.ChosenAndSealed.yes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.LedgerEntry;
import takt.consent.NotSealedYet;
import takt.consent.ledger.Unsealed;
import takt.kernel.ProfileId;
import takt.platform.Database;

@DisplayName("Blocks that are sealed while entries come and go")
class SealingTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private ChosenAndSealed chosen;

  private void open(Database.Kind kind) {
    chosen = new ChosenAndSealed(kind);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    chosen.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.2 hold an entry that was written first and committed last, in a later block")
  void holdWhatCommitsLate(Database.Kind kind) throws Exception {
    open(kind);
    ProfileId slow = chosen.somebody();
    ProfileId quick = chosen.somebody();
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<List<LedgerEntry>> late =
        CompletableFuture.supplyAsync(
            () ->
                chosen.house.in(
                    () -> {
                      List<LedgerEntry> entries = chosen.consents.give(yes(slow, "news")).entries();
                      written.countDown();
                      go.await();
                      return entries;
                    }),
            threads);
    written.await();
    List<LedgerEntry> early = chosen.give(quick, "news");

    assertThat(chosen.blocks.seal()).as("nobody waits for the open transaction").isEqualTo(1);
    go.countDown();
    UUID last = late.get().get(0).id();
    assertThat(chosen.sealed()).containsExactlyElementsOf(ids(early));
    assertThatThrownBy(() -> chosen.blocks.proof(last)).isInstanceOf(NotSealedYet.class);
    assertThat(chosen.blocks.seal()).isEqualTo(1);
    assertThat(chosen.blocks.proof(last).orElseThrow().block().number()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.2 hold nothing that was rolled back, and miss nothing when sealing is")
  void holdNothingRolledBack(Database.Kind kind) throws Exception {
    open(kind);
    ProfileId person = chosen.somebody();
    assertThatThrownBy(
            () ->
                chosen.house.in(
                    () -> {
                      chosen.consents.give(yes(person, "news"));
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");
    assertThat(chosen.blocks.seal()).isZero();

    List<LedgerEntry> kept = chosen.give(person, "offers");
    assertThatThrownBy(
            () ->
                chosen.house.in(
                    () -> {
                      assertThat(chosen.house.bean(Unsealed.class).take(10)).hasSize(1);
                      throw new IllegalStateException("crashed");
                    }))
        .hasMessage("crashed");
    assertThat(chosen.blocks.seal()).isEqualTo(1);
    assertThat(chosen.sealed()).containsExactlyElementsOf(ids(kept));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.2 hold each entry once while many give consent and several seal")
  void holdEachEntryOnce(Database.Kind kind) throws Exception {
    open(kind);
    AtomicBoolean giving = new AtomicBoolean(true);
    List<CompletableFuture<Integer>> sealers =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          int sealed = 0;
                          while (giving.get()) {
                            sealed += chosen.blocks.seal();
                          }
                          return sealed;
                        },
                        threads))
            .toList();
    List<CompletableFuture<List<UUID>>> persons =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          List<UUID> made = new ArrayList<>();
                          for (int n = 0; n < 50; n++) {
                            made.addAll(ids(chosen.give(chosen.somebody(), "news", "offers")));
                          }
                          return made;
                        },
                        threads))
            .toList();
    List<UUID> all = persons.stream().flatMap(one -> one.join().stream()).toList();
    giving.set(false);
    int sealed = sealers.stream().mapToInt(CompletableFuture::join).sum() + chosen.blocks.seal();

    assertThat(all).hasSize(400);
    assertThat(sealed).isEqualTo(400);
    assertThat(chosen.sealed()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(chosen.blocks.newest().orElseThrow().total()).isEqualTo(400);
  }
}
