package takt.consent.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static takt.consent.block.ChosenAndSealed.ids;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import takt.consent.Block;
import takt.consent.ConsistencyProof;
import takt.consent.EntryProof;
import takt.consent.LedgerEntry;
import takt.kernel.ProfileId;
import takt.platform.Database;

@DisplayName("The ledger's sealed blocks")
class SealedBlocksTest {

  private ChosenAndSealed chosen;

  private void open(Database.Kind kind) {
    chosen = new ChosenAndSealed(kind);
  }

  @AfterEach
  void close() {
    chosen.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.1, C5.3 hold every entry in one signed chain")
  void holdEveryEntry(Database.Kind kind) throws Exception {
    open(kind);
    List<LedgerEntry> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.addAll(chosen.give(chosen.somebody(), "news", "offers"));
      if (i % 3 == 0) {
        chosen.blocks.seal();
      }
    }
    chosen.blocks.seal();
    assertThat(chosen.blocks.seal()).as("nothing is left").isZero();

    List<Block> chain = chosen.blocks.list(0, 500);
    assertThat(chain).hasSize(14);
    assertThat(chosen.blocks.newest()).contains(chain.get(13));
    assertThat(chain.get(13).total()).isEqualTo(80);
    assertThat(chosen.sealed()).containsExactlyInAnyOrderElementsOf(ids(all));
    String previous = "0".repeat(64);
    long first = 1;
    List<String> hashes = new ArrayList<>();
    for (Block block : chain) {
      hashes.add(block.hash());
      assertThat(block.number()).isEqualTo(hashes.size());
      assertThat(block.previous()).isEqualTo(previous);
      assertThat(block.first()).isEqualTo(first);
      assertThat(block.root()).isEqualTo(Rfc9162.root(chosen.leaves(block)));
      assertThat(block.hash()).isEqualTo(Hashes.leaf(block.header()));
      assertThat(block.tree()).isEqualTo(Rfc9162.root(hashes));
      assertThat(block.publicKey()).isEqualTo(chosen.blocks.publicKey());
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
    ProfileId person = chosen.somebody();
    for (int i = 0; i < 550; i++) {
      chosen.give(person, "news", "offers");
      chosen.optOut(person, "news", "offers");
    }

    assertThat(chosen.blocks.waiting()).isEqualTo(2_200);
    assertThat(chosen.blocks.seal()).isEqualTo(2_200);
    assertThat(chosen.blocks.waiting()).isZero();
    assertThat(chosen.blocks.list(0, 500))
        .extracting(Block::entries)
        .containsExactly(1_024, 1_024, 152);
    assertThat(chosen.sealed()).doesNotHaveDuplicates().hasSize(2_200);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("C5.4, C5.5 prove each entry, and that each block goes on from every earlier one")
  void prove(Database.Kind kind) {
    open(kind);
    List<LedgerEntry> all = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      all.addAll(chosen.give(chosen.somebody(), "news", "offers"));
      if (i % 2 == 0) {
        chosen.blocks.seal();
      }
    }

    assertThat(chosen.blocks.proof(UUID.randomUUID())).isEmpty();
    for (LedgerEntry entry : all) {
      EntryProof proof = chosen.blocks.proof(entry.id()).orElseThrow();
      assertThat(proof.content()).containsEntry("id", entry.id().toString());
      assertThat(proof.leaf()).isEqualTo(EntryContent.leaf(entry));
      assertThat(includes(proof)).isTrue();
    }
    long newest = chosen.blocks.newest().orElseThrow().number();
    assertThat(newest).isEqualTo(11);
    for (long later = 1; later <= newest; later++) {
      for (long earlier = 1; earlier <= later; earlier++) {
        ConsistencyProof proof = chosen.blocks.consistency(earlier, later).orElseThrow();
        assertThat(
                Rfc9162.consistent(
                    earlier, proof.earlier().tree(), later, proof.later().tree(), proof.path()))
            .isTrue();
      }
    }
    assertThat(chosen.blocks.consistency(1, newest + 1)).isEmpty();
    assertThatThrownBy(() -> chosen.blocks.consistency(2, 1))
        .isInstanceOf(IllegalArgumentException.class);
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
}
