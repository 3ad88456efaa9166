package takt.consent.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
import takt.consent.Actor;
import takt.consent.Block;
import takt.consent.Blocks;
import takt.consent.Consent;
import takt.consent.Consents;
import takt.consent.ConsistencyProof;
import takt.consent.EntryProof;
import takt.consent.LedgerEntry;
import takt.consent.LegalBasis;
import takt.consent.NotSealedYet;
import takt.consent.OptOut;
import takt.consent.Purposes;
import takt.consent.ledger.Unsealed;
import takt.consent.test.Given;
import takt.consent.test.House;
import takt.consent.test.Modules;
import takt.consent.test.MovableClock;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Database;

@DisplayName("The ledger's sealed blocks")
class SealedBlocksTest {

  private final MovableClock clock = new MovableClock();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private House house;
  private Consents consents;
  private Blocks blocks;

  private void open(Database.Kind kind) {
    house = new House(kind, clock, new Modules());
    consents = house.bean(Consents.class);
    blocks = house.bean(Blocks.class);
    for (String code : List.of("news", "offers")) {
      house.in(
          () ->
              house.bean(Purposes.class).publish(Given.draft(code, LegalBasis.CONSENT, 1, false)));
    }
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    house.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.1, C5.3 hold every entry in one signed chain")
  void holdEveryEntry(Database.Kind kind) throws Exception {
    open(kind);
    List<LedgerEntry> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.addAll(give(somebody(), "news", "offers"));
      if (i % 3 == 0) {
        blocks.seal();
      }
    }
    blocks.seal();
    assertThat(blocks.seal()).as("nothing is left").isZero();

    List<Block> chain = blocks.list(0, 500);
    assertThat(chain).hasSize(14);
    assertThat(blocks.newest()).contains(chain.get(13));
    assertThat(chain.get(13).total()).isEqualTo(80);
    assertThat(sealed()).containsExactlyInAnyOrderElementsOf(ids(all));
    String previous = "0".repeat(64);
    long first = 1;
    List<String> hashes = new ArrayList<>();
    for (Block block : chain) {
      hashes.add(block.hash());
      assertThat(block.number()).isEqualTo(hashes.size());
      assertThat(block.previous()).isEqualTo(previous);
      assertThat(block.first()).isEqualTo(first);
      assertThat(block.root()).isEqualTo(Rfc9162.root(leaves(block)));
      assertThat(block.hash()).isEqualTo(Hashes.leaf(block.header()));
      assertThat(block.tree()).isEqualTo(Rfc9162.root(hashes));
      assertThat(block.publicKey()).isEqualTo(blocks.publicKey());
      assertThat(signed(block)).isTrue();
      previous = block.hash();
      first += block.entries();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.1 are of a bounded size; many entries make several")
  void areBounded(Database.Kind kind) throws Exception {
    open(kind);
    ProfileId person = somebody();
    for (int i = 0; i < 550; i++) {
      give(person, "news", "offers");
      optOut(person, "news", "offers");
    }

    assertThat(blocks.waiting()).isEqualTo(2_200);
    assertThat(blocks.seal()).isEqualTo(2_200);
    assertThat(blocks.waiting()).isZero();
    assertThat(blocks.list(0, 500)).extracting(Block::entries).containsExactly(1_024, 1_024, 152);
    assertThat(sealed()).doesNotHaveDuplicates().hasSize(2_200);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.2 hold an entry that was written first and committed last, in a later block")
  void holdWhatCommitsLate(Database.Kind kind) throws Exception {
    open(kind);
    ProfileId slow = somebody();
    ProfileId quick = somebody();
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<List<LedgerEntry>> late =
        CompletableFuture.supplyAsync(
            () ->
                house.in(
                    () -> {
                      List<LedgerEntry> entries = consents.give(yes(slow, "news")).entries();
                      written.countDown();
                      go.await();
                      return entries;
                    }),
            threads);
    written.await();
    List<LedgerEntry> early = give(quick, "news");

    assertThat(blocks.seal()).as("nobody waits for the open transaction").isEqualTo(1);
    go.countDown();
    UUID last = late.get().get(0).id();
    assertThat(sealed()).containsExactlyElementsOf(ids(early));
    assertThatThrownBy(() -> blocks.proof(last)).isInstanceOf(NotSealedYet.class);
    assertThat(blocks.seal()).isEqualTo(1);
    assertThat(blocks.proof(last).orElseThrow().block().number()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.2 hold nothing that was rolled back, and miss nothing when sealing is")
  void holdNothingRolledBack(Database.Kind kind) throws Exception {
    open(kind);
    ProfileId person = somebody();
    assertThatThrownBy(
            () ->
                house.in(
                    () -> {
                      consents.give(yes(person, "news"));
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");
    assertThat(blocks.seal()).isZero();

    List<LedgerEntry> kept = give(person, "offers");
    assertThatThrownBy(
            () ->
                house.in(
                    () -> {
                      assertThat(house.bean(Unsealed.class).take(10)).hasSize(1);
                      throw new IllegalStateException("crashed");
                    }))
        .hasMessage("crashed");
    assertThat(blocks.seal()).isEqualTo(1);
    assertThat(sealed()).containsExactlyElementsOf(ids(kept));
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
                            sealed += blocks.seal();
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
                            made.addAll(ids(give(somebody(), "news", "offers")));
                          }
                          return made;
                        },
                        threads))
            .toList();
    List<UUID> all = persons.stream().flatMap(one -> one.join().stream()).toList();
    giving.set(false);
    int sealed = sealers.stream().mapToInt(CompletableFuture::join).sum() + blocks.seal();

    assertThat(all).hasSize(400);
    assertThat(sealed).isEqualTo(400);
    assertThat(sealed()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(blocks.newest().orElseThrow().total()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.4, C5.5 prove each entry, and that each block goes on from every earlier one")
  void prove(Database.Kind kind) {
    open(kind);
    List<LedgerEntry> all = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      all.addAll(give(somebody(), "news", "offers"));
      if (i % 2 == 0) {
        blocks.seal();
      }
    }

    assertThat(blocks.proof(UUID.randomUUID())).isEmpty();
    for (LedgerEntry entry : all) {
      EntryProof proof = blocks.proof(entry.id()).orElseThrow();
      assertThat(proof.content()).containsEntry("id", entry.id().toString());
      assertThat(proof.leaf()).isEqualTo(EntryContent.leaf(entry));
      assertThat(includes(proof)).isTrue();
    }
    long newest = blocks.newest().orElseThrow().number();
    assertThat(newest).isEqualTo(11);
    for (long later = 1; later <= newest; later++) {
      for (long earlier = 1; earlier <= later; earlier++) {
        ConsistencyProof proof = blocks.consistency(earlier, later).orElseThrow();
        assertThat(
                Rfc9162.consistent(
                    earlier, proof.earlier().tree(), later, proof.later().tree(), proof.path()))
            .isTrue();
      }
    }
    assertThat(blocks.consistency(1, newest + 1)).isEmpty();
    assertThatThrownBy(() -> blocks.consistency(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean includes(EntryProof proof) {
    Block block = proof.block();
    Block head = proof.head();
    return Rfc9162.includes(
            block.root(),
            block.entries(),
            proof.position() - block.first(),
            proof.leaf(),
            proof.path())
        && Rfc9162.includes(
            head.tree(), head.number(), block.number() - 1, block.hash(), proof.treePath());
  }

  private static boolean signed(Block block) throws Exception {
    Base64.Decoder base64 = Base64.getDecoder();
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(base64.decode(block.publicKey()))));
    signature.update(block.statement().getBytes(StandardCharsets.UTF_8));
    return signature.verify(base64.decode(block.signature()));
  }

  /** The leaf hashes of a block, made anew from the ledger. */
  private List<String> leaves(Block block) throws Exception {
    return sealed().stream()
        .skip(block.first() - 1)
        .limit(block.entries())
        .map(id -> house.bean(takt.consent.ledger.Ledger.class).find(id).orElseThrow())
        .map(EntryContent::leaf)
        .toList();
  }

  /** The ids of all sealed entries, by position. */
  private List<UUID> sealed() throws Exception {
    List<UUID> ids = new ArrayList<>();
    try (Connection connection = house.database().connect();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select entry, position from consent.sealed order by position")) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
        assertThat(rows.getLong(2)).isEqualTo(ids.size());
      }
    }
    return ids;
  }

  private static List<UUID> ids(List<LedgerEntry> entries) {
    return entries.stream().map(LedgerEntry::id).toList();
  }

  private ProfileId somebody() {
    ProfileId profile = ProfileId.next(clock.instant());
    house.in(
        () -> {
          consents.open(profile);
          return profile;
        });
    return profile;
  }

  private static Consent yes(ProfileId profile, String... codes) {
    return new Consent(profile, PurposeSet.named(codes), Map.of(), Given.source(Actor.PERSON));
  }

  private List<LedgerEntry> give(ProfileId profile, String... codes) {
    return house.in(() -> consents.give(yes(profile, codes))).entries();
  }

  private void optOut(ProfileId profile, String... codes) {
    consents.optOut(new OptOut(profile, PurposeSet.named(codes), Given.source(Actor.PERSON)));
  }
}
