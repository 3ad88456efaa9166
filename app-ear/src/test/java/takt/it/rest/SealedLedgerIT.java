package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.BlockInfo;
import takt.client.consent.ConsentReceiptsApi;
import takt.client.consent.ConsistencyInfo;
import takt.client.consent.EntryProofInfo;
import takt.client.consent.LedgerApi;
import takt.client.consent.LedgerItem;
import takt.client.consent.ReceiptInfo;
import takt.client.consent.ReceiptProofs;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("The sealed ledger over REST")
class SealedLedgerIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final HexFormat HEX = HexFormat.of();

  private final Shop shop = new Shop(SERVER);
  private final LedgerApi ledger = Client.of(SERVER, Role.DPO).api(LedgerApi.class);
  private final Client anybody = Client.anonymous(SERVER);
  private final Subject customer = Subject.customer(Shop.customer());

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("C5.2, C5.3, C5.4 an opt-out is sealed by itself, and its proof needs only the key")
  void anOptOutIsSealed() throws Exception {
    LedgerItem entry = shop.optOut(customer, "offers").entries().get(0);

    EntryProofInfo proof = sealed(() -> ledger.proof(entry.id()));

    assertThat(proof.content())
        .containsEntry("id", entry.id().toString())
        .containsEntry("kind", "REFUSED")
        .containsEntry("purpose", "offers")
        .containsEntry("seal", entry.seal());
    assertHolds(proof);
    assertThat(ledger.block(proof.block().number())).isEqualTo(proof.block());
    assertThat(ledger.blocks(proof.block().number() - 1, 1).items()).containsExactly(proof.block());
  }

  @Test
  @DisplayName("C5.4 a person's own receipt has its proofs, for whoever holds its key")
  void aReceiptHasItsProofs() throws Exception {
    shop.give(customer, "offers");
    ReceiptInfo optOut = shop.optOut(customer, "offers", "newsletter");
    sealed(() -> ledger.proof(optOut.entries().get(1).id()));
    String key = optOut.copy().document().replace("/api/consent-receipts/", "");

    ReceiptProofs proofs = anybody.api(ConsentReceiptsApi.class).proofs(key);

    assertThat(proofs.waiting()).isZero();
    assertThat(proofs.items())
        .extracting(one -> one.content().get("id"))
        .containsExactlyInAnyOrderElementsOf(
            optOut.entries().stream().map(LedgerItem::id).map(UUID::toString).toList());
    for (EntryProofInfo proof : proofs.items()) {
      assertHolds(proof);
    }
  }

  @Test
  @DisplayName("C5.5 each block goes on from the one before, and the proof says so")
  void blocksGoOn() throws Exception {
    LedgerItem before = shop.optOut(customer, "offers").entries().get(0);
    long first = sealed(() -> ledger.proof(before.id())).head().number();
    LedgerItem after = shop.optOut(customer, "analysis").entries().get(0);
    long second = sealed(() -> ledger.proof(after.id())).block().number();

    ConsistencyInfo proof = ledger.consistency(first, second);

    assertThat(second).isGreaterThan(first);
    assertThat(proof.earlier()).isEqualTo(ledger.block(first));
    assertThat(proof.later()).isEqualTo(ledger.block(second));
    assertThat(proof.path()).isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    assertThat(ledger.head().number()).isGreaterThanOrEqualTo(second);
    assertThat(ledger.block(first + 1).previous()).isEqualTo(proof.earlier().hash());
  }

  @Test
  @DisplayName("C5.6, V.1 an export of whatever is sealed by now is accepted by the verifier")
  void anExportIsAccepted() throws Exception {
    LedgerItem entry = shop.optOut(customer, "offers").entries().get(0);
    sealed(() -> ledger.proof(entry.id()));

    ExportedLedger.Verdict verdict =
        ExportedLedger.of(SERVER).verify("--key", ledger.key().publicKey());

    assertThat(verdict.status()).as(verdict.text()).isZero();
  }

  @Test
  @DisplayName("The metrics show how many entries wait to be sealed")
  void waitingIsShown() {
    assertThat(new Metrics(SERVER).has("takt_ledger_unsealed")).isTrue();
  }

  /** What the server answers once it has sealed; it may take some seconds. */
  private static <T> T sealed(Supplier<T> asked) {
    Instant until = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(until)) {
      try {
        return asked.get();
      } catch (NotFoundException unknown) {
        throw unknown;
      } catch (ClientErrorException notYet) {
        assertThat(notYet.getResponse().getStatus()).isEqualTo(409);
      }
    }
    throw new AssertionError("The entry is not sealed");
  }

  /** Checks as somebody would who has the proof and the public key, and nothing else of Takt. */
  private void assertHolds(EntryProofInfo proof) throws Exception {
    assertThat(leaf(proof.content())).isEqualTo(proof.leaf());
    BlockInfo block = proof.block();
    assertThat(hash(0, block.header().getBytes(StandardCharsets.UTF_8))).isEqualTo(block.hash());
    assertThat(block.header()).contains("root " + block.root());
    assertThat(
            climbed(proof.leaf(), proof.position() - block.first(), block.entries(), proof.path()))
        .isEqualTo(block.root());
    BlockInfo head = proof.head();
    assertThat(climbed(block.hash(), block.number() - 1, head.number(), proof.treePath()))
        .isEqualTo(head.tree());
    assertThat(head.statement()).contains("tree " + head.tree());
    Signature signature = Signature.getInstance("Ed25519");
    byte[] key = Base64.getDecoder().decode(anybody.api(LedgerApi.class).key().publicKey());
    signature.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
    signature.update(head.statement().getBytes(StandardCharsets.UTF_8));
    assertThat(signature.verify(Base64.getDecoder().decode(head.signature()))).isTrue();
  }

  private static String leaf(Map<String, String> content) throws Exception {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> field : content.entrySet()) {
      for (String part : List.of(field.getKey(), field.getValue())) {
        text.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part);
      }
    }
    return hash(0, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** RFC 9162 section 2.1.3.2: the root that a path leads to. */
  private static String climbed(String leaf, long index, long size, List<String> path)
      throws Exception {
    long at = index;
    long last = size - 1;
    String hash = leaf;
    for (String other : path) {
      boolean right = at % 2 == 1 || at == last;
      hash = hash(1, HEX.parseHex(right ? other + hash : hash + other));
      while (right && at % 2 == 0 && at != 0) {
        at /= 2;
        last /= 2;
      }
      at /= 2;
      last /= 2;
    }
    assertThat(last).isZero();
    return hash;
  }

  private static String hash(int kind, byte[] content) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update((byte) kind);
    return HEX.formatHex(digest.digest(content));
  }
}
