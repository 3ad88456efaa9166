package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.BlockInfo;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.LedgerApi;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposesApi;
import takt.it.rest.ExportedLedger.Verdict;
import takt.it.server.Client;
import takt.it.server.OwnServer;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@OwnServer
@Tag("on-postgresql-only")
@DisplayName("The verifier, on the export of a real ledger of 100,000 entries (C5.6)")
class LedgerVerifierIT {

  private static final int PERSONS = 2_000;
  private static final int PURPOSES = 50;
  private static final int ENTRIES = PERSONS * PURPOSES;
  private static final int THREADS = 4;

  private static TaktServer server;
  private static String key;
  private static BlockInfo head;
  private static ExportedLedger early;
  private static ExportedLedger export;

  @BeforeAll
  static void fill() throws Exception {
    server = TaktServer.named("verified").start();
    Client dpo = Client.of(server, Role.DPO);
    List<String> codes = IntStream.range(0, PURPOSES).mapToObj(i -> "p" + i).toList();
    codes.forEach(
        code ->
            dpo.api(PurposesApi.class)
                .publish(
                    new NewPurpose(
                        code, "consent", null, Shop.texts(code), 365, false, false, false)));
    LedgerApi ledger = dpo.api(LedgerApi.class);
    key = ledger.key().publicKey();
    choose(codes, 1);
    await(ledger, PURPOSES);
    early = ExportedLedger.of(server);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> running = new java.util.ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int persons = PERSONS / THREADS - (thread == 0 ? 1 : 0);
        running.add(threads.submit(() -> choose(codes, persons)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    await(ledger, ENTRIES);
    head = ledger.head();
    export = ExportedLedger.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void choose(List<String> codes, int persons) {
    ConsentsApi consents = Client.of(server, Role.INTEGRATOR).api(ConsentsApi.class);
    for (int i = 0; i < persons; i++) {
      Subject person = Subject.customer(Shop.customer());
      consents.choose(
          new Choices(person, codes, null, Map.of(), "de", "web", "Straße „7“ \\ \u20ac", null));
    }
  }

  /** Waits until so many entries are sealed. */
  private static void await(LedgerApi ledger, long entries) {
    Instant until = Instant.now().plusSeconds(300);
    Metrics metrics = new Metrics(server);
    while (metrics.of("takt_ledger_unsealed", "") > 0 || ledger.blocks(0, 1).items().isEmpty()) {
      assertThat(Instant.now()).isBefore(until);
    }
    assertThat(ledger.head().total()).isEqualTo(entries);
  }

  @Test
  @DisplayName("V.1 accepts it, in seconds and in 32 MB of memory")
  void accepts() throws Exception {
    assertThat(export.entries()).isEqualTo(ENTRIES);

    Verdict verdict = export.verifyApart("--key", key, "--head", head.number() + ":" + head.tree());

    System.out.println(verdict.text());
    assertThat(verdict.status()).as(verdict.text()).isZero();
    assertThat(verdict.text())
        .startsWith("The ledger is as it was sealed: 100000 entries in " + head.number())
        .contains("That is a key you trust.");
  }

  @Test
  @DisplayName("V.3 without a trusted key it names the key, and says that it must be compared")
  void namesTheKey() throws Exception {
    Verdict verdict = export.verify();

    assertThat(verdict.status()).isZero();
    assertThat(verdict.text()).contains("Signed by " + key, "No trusted key was given");
  }

  @Test
  @DisplayName("V.2 names an entry whose field was changed")
  void changedField() throws Exception {
    ExportedLedger forged = export.copy();
    int line = forged.line(50_000);
    forged.set(line, forged.text(line).replace("\"GIVEN\"", "\"REFUSED\""));

    assertWrong(forged, 50_000, "entry 50000 is changed");
  }

  @Test
  @DisplayName("V.2 names an entry to which a field was added, or whose field was renamed")
  void addedField() throws Exception {
    ExportedLedger forged = export.copy();
    int line = forged.line(7);
    forged.set(line, forged.text(line).replace("\"kind\"", "\"sort\""));
    assertWrong(forged, 7, "entry 7 is changed");

    forged = export.copy();
    forged.set(line, forged.text(line).replaceFirst("}}$", "},\"note\":\"by phone\"}"));
    assertWrong(forged, 7, "nothing vouches for");
  }

  @Test
  @DisplayName("V.2 names the block of an entry whose listed hash was changed with it")
  void changedHash() throws Exception {
    ExportedLedger forged = export.copy();
    int line = forged.block(50_000);
    ObjectNode block = (ObjectNode) forged.json(line);
    long first = block.at("/block/first").asLong();
    ((ArrayNode) block.get("leaves")).set((int) (50_000 - first), "0".repeat(64));
    forged.set(line, block);

    assertWrong(forged, first, "are not those that were sealed");
  }

  @Test
  @DisplayName("V.2 names an entry that was removed, wherever it stood in its block")
  void removedEntry() throws Exception {
    ExportedLedger forged = export.copy();
    forged.remove(forged.line(60_001), forged.line(60_001) + 1);
    assertWrong(forged, 60_001, "entry 60001 is missing");

    forged = export.copy();
    int last = forged.json(forged.block(60_001)).at("/block/first").asInt() - 1;
    forged.remove(forged.line(last), forged.line(last) + 1);
    assertWrong(forged, last, "entry " + last + " is missing");
  }

  @Test
  @DisplayName("V.2 names the first entry of a block that was removed")
  void removedBlock() throws Exception {
    ExportedLedger forged = export.copy();
    int line = forged.block(60_001);
    int first = forged.json(line).at("/block/first").asInt();
    forged.remove(line, line + 1 + forged.json(line).at("/block/entries").asInt());

    assertWrong(forged, first, "is missing");
  }

  @Test
  @DisplayName("V.2 names the first of two entries that were swapped, in a block or across blocks")
  void swappedEntries() throws Exception {
    ExportedLedger forged = export.copy();
    int first = forged.json(forged.block(70_000)).at("/block/first").asInt();
    forged.swap(forged.line(first + 1), forged.line(first + 3));
    assertWrong(forged, first + 1, "is moved");

    forged = export.copy();
    forged.swap(forged.line(20), forged.line(90_000));
    assertWrong(forged, 20, "entry 20 is changed");
  }

  @Test
  @DisplayName("V.2 names the place where an entry was inserted")
  void insertedEntry() throws Exception {
    ExportedLedger forged = export.copy();
    int line = forged.line(80_000);
    forged.add(line, forged.text(line).replace("\"GIVEN\"", "\"WITHDRAWN\""));
    assertWrong(forged, 80_000, "entry 80000 was inserted");

    forged = export.copy();
    forged.add(forged.size() - 1, forged.text(line));
    assertWrong(forged, ENTRIES + 1, "entry 100001 was inserted");
  }

  @Test
  @DisplayName("V.2 names the first entry that a cut-off end lacks, wherever it was cut")
  void truncatedTail() throws Exception {
    Verdict inside = export.verifyCut(export.line(99_001), 40, "--key", key);
    assertThat(inside.text()).startsWith("WRONG from entry 99001 on");

    ExportedLedger forged = export.copy();
    forged.remove(forged.line(99_001), forged.size());
    assertWrong(forged, 99_001, "ends before entry 99001");

    forged = export.copy();
    forged.remove(forged.line(99_001), forged.size() - 1);
    assertWrong(forged, 99_001, "entry 99001 is missing");

    forged = export.copy();
    int block = forged.block(99_001);
    int first = forged.json(block).at("/block/first").asInt();
    forged.remove(block, forged.size() - 1);
    assertWrong(forged, first, "ends after entry " + (first - 1) + " of " + ENTRIES);

    forged = export.copy();
    forged.remove(forged.size() - 1, forged.size());
    assertWrong(forged, ENTRIES + 1, "without its signed end");
  }

  @Test
  @DisplayName(
      "V.4 finds with a head kept elsewhere that an older, whole export stands for a newer")
  void olderExport() throws Exception {
    assertThat(early.verify("--key", key).status()).isZero();

    Verdict verdict = early.verify("--key", key, "--head", head.number() + ":" + head.tree());
    assertThat(verdict.status()).isEqualTo(1);
    assertThat(verdict.text()).startsWith("WRONG from entry " + (early.entries() + 1) + " on");

    Verdict other = export.verify("--key", key, "--head", "1:" + "0".repeat(64));
    assertThat(other.text()).startsWith("WRONG from entry 1 on").contains("hash was kept");
  }

  @Test
  @DisplayName("V.3 names the first entry that another key signed")
  void signedAnew() throws Exception {
    Signer other = new Signer();
    ExportedLedger forged = export.copy();
    forged.signAnew(1, other);
    assertWrong(forged, 1, "block 1 is not signed by the trusted key");
    assertThat(forged.verify().text()).as("it is named").contains("Signed by " + other.publicKey());

    forged = export.copy();
    int block = forged.block(40_000);
    forged.signAnew(block, other);
    assertWrong(forged, forged.json(block).at("/block/first").asInt(), "is not signed by");
  }

  @Test
  @DisplayName("Somebody who calls it wrongly is told how")
  void wronglyCalled() throws Exception {
    Verdict verdict = early.verifyApart("--head", "newest");

    assertThat(verdict.status()).isEqualTo(2);
    assertThat(verdict.text()).startsWith("Usage: java -jar");
  }

  private static void assertWrong(ExportedLedger forged, long entry, String what) throws Exception {
    Verdict verdict = forged.verify("--key", key);
    assertThat(verdict.status()).as(verdict.text()).isEqualTo(1);
    assertThat(verdict.text()).startsWith("WRONG from entry " + entry + " on: ").contains(what);
  }
}
