package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.consent.Choices;
import takt.client.consent.ConsentsApi;
import takt.client.consent.LedgerApi;
import takt.client.consent.ProofBody;
import takt.it.rest.ExportedLedger.Verdict;
import takt.it.server.Client;
import takt.it.server.OwnServer;
import takt.it.server.TaktServer;
import takt.web.access.Role;

@DisplayName("C5.7 The verifier, on an export with the evidence of its entries")
@OwnServer
class LedgerEvidenceIT {

  private static final int PERSONS = 12;

  /** Theirs, and that of one consent that was confirmed by e-mail. */
  private static final int KEPT = PERSONS + 1;

  private static TaktServer server;
  private static ExportedLedger export;

  @BeforeAll
  static void fill() throws Exception {
    server = TaktServer.named("evident").start();
    MailedLinks.open(server);
    ConsentsApi consents = Client.of(server, Role.DPO).api(ConsentsApi.class);
    for (int i = 0; i < PERSONS; i++) {
      ProofBody proof =
          new ProofBody(
              "Ja, „gern“ \u20ac " + i,
              null,
              null,
              i % 2 == 0 ? "By telephone" : "In the shop",
              "letter\n" + i,
              null,
              null,
              null,
              null);
      consents.choose(
          new Choices(
              Subject.customer(Shop.customer()),
              List.of("offers"),
              null,
              null,
              "de",
              "phone",
              "call",
              null,
              null,
              proof));
      new Shop(server).give(Subject.customer(Shop.customer()), "offers");
    }
    confirm("anna@example.com");
    LedgerApi ledger = Client.of(server, Role.DPO).api(LedgerApi.class);
    Instant until = Instant.now().plusSeconds(60);
    while (ledger.blocks(0, 1).items().isEmpty() || ledger.head().total() < PERSONS + KEPT) {
      assertThat(Instant.now()).isBefore(until);
    }
    export = ExportedLedger.withEvidence(server);
  }

  /** Somebody asks for a letter, and says yes to the mail. */
  private static void confirm(String address) {
    MailedLinks links = new MailedLinks(server);
    links.ask(Role.BROWSER, address, MailedLinks.LETTER, ", \"proof\": {\"said\": \"Ja, gern\"}");
    assertThat(links.press(links.token(address), "choice=yes").statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("V.5 checks each piece, and says how many there are")
  void checksEachPiece() throws Exception {
    Verdict verdict = export.verify();

    assertThat(verdict.status()).as(verdict.text()).isZero();
    assertThat(verdict.text())
        .contains("The evidence of " + KEPT + " entries is as it was; that of 0 was erased");
    JsonNode kept = export.json(evident(0)).path("kept");
    assertThat(kept.path("said").asText()).startsWith("Ja, „gern“ \u20ac ");
    assertThat(kept.path("salt").asText()).matches("[0-9a-f]{32}");
    assertThat(kept.has("network")).isFalse();
  }

  @Test
  @DisplayName("C5.7 without being asked for it, an export has none, and says nothing of it")
  void withoutEvidence() throws Exception {
    ExportedLedger plain = ExportedLedger.of(server);
    Verdict verdict = plain.verify();

    assertThat(plain.text(0)).doesNotContain("evidence");
    assertThat(IntStream.range(0, plain.size())).noneMatch(i -> plain.text(i).contains("\"kept\""));
    assertThat(verdict.status()).as(verdict.text()).isZero();
    assertThat(verdict.text()).doesNotContain("The evidence of");
  }

  @Test
  @DisplayName("V.5 names an entry whose evidence was changed, in whichever part")
  void changedEvidence() throws Exception {
    for (String part : List.of("said", "reason", "document", "salt")) {
      ExportedLedger forged = export.copy();
      ObjectNode line = (ObjectNode) forged.json(evident(5));
      ((ObjectNode) line.get("kept")).put(part, line.at("/kept/" + part).asText() + "!");
      forged.set(evident(5), line);
      assertWrong(forged, position(5), "the evidence of entry " + position(5) + " is changed");
    }
  }

  @Test
  @DisplayName("V.5 names an entry with evidence that was moved to it, taken in part, or made up")
  void movedEvidence() throws Exception {
    ExportedLedger moved = export.copy();
    ObjectNode line = (ObjectNode) moved.json(evident(4));
    line.set("kept", moved.json(evident(6)).get("kept"));
    moved.set(evident(4), line);
    assertWrong(moved, position(4), "evidence");

    ExportedLedger inPart = export.copy();
    line = (ObjectNode) inPart.json(evident(4));
    ((ObjectNode) line.get("kept")).remove("document");
    inPart.set(evident(4), line);
    assertWrong(inPart, position(4), "evidence");

    ExportedLedger shifted = export.copy();
    line = (ObjectNode) shifted.json(evident(4));
    ObjectNode kept = (ObjectNode) line.get("kept");
    kept.set("network", kept.remove("document"));
    shifted.set(evident(4), line);
    assertWrong(shifted, position(4), "evidence");

    ExportedLedger madeUp = export.copy();
    int without = IntStream.range(0, export.size()).filter(this::bare).findFirst().orElseThrow();
    line = (ObjectNode) madeUp.json(without);
    line.set("kept", madeUp.json(evident(4)).get("kept"));
    madeUp.set(without, line);
    assertThat(madeUp.verify().status()).isEqualTo(1);

    ExportedLedger more = export.copy();
    line = (ObjectNode) more.json(evident(4));
    ((ObjectNode) line.get("kept")).put("witness", "me");
    more.set(evident(4), line);
    assertWrong(more, position(4), "nothing vouches for");
  }

  @Test
  @DisplayName("V.5 checks the request that was confirmed by e-mail as well")
  void changedRequest() throws Exception {
    JsonNode asked = export.json(evident(PERSONS)).at("/kept/confirmed");
    assertThat(asked.path("address").asText()).isEqualTo("anna@example.com");
    assertThat(asked.path("said").asText()).isEqualTo("Ja, gern");

    for (String part : List.of("address", "at", "said", "shownAt")) {
      ExportedLedger forged = export.copy();
      ObjectNode line = (ObjectNode) forged.json(evident(PERSONS));
      ((ObjectNode) line.at("/kept/confirmed")).put(part, "2026-01-01T00:00:00Z");
      forged.set(evident(PERSONS), line);
      assertWrong(forged, position(PERSONS), "evidence");
    }
    ExportedLedger without = export.copy();
    ObjectNode line = (ObjectNode) without.json(evident(PERSONS));
    ((ObjectNode) line.get("kept")).remove("confirmed");
    without.set(evident(PERSONS), line);
    assertWrong(without, position(PERSONS), "evidence");
  }

  @Test
  @DisplayName("V.2 V.5 names the first wrong entry, be it the entry or its evidence")
  void theFirstIsNamed() throws Exception {
    ExportedLedger forged = export.copy();
    ObjectNode line = (ObjectNode) forged.json(evident(3));
    ((ObjectNode) line.get("kept")).put("said", "No");
    forged.set(evident(3), line);
    forged.set(evident(8), forged.text(evident(8)).replace("\"GIVEN\"", "\"REFUSED\""));
    assertWrong(forged, position(3), "evidence");

    forged = export.copy();
    line = (ObjectNode) forged.json(evident(8));
    ((ObjectNode) line.get("kept")).put("said", "No");
    forged.set(evident(8), line);
    forged.set(evident(3), forged.text(evident(3)).replace("\"GIVEN\"", "\"REFUSED\""));
    assertWrong(forged, position(3), "entry " + position(3) + " is changed");
  }

  @Test
  @DisplayName("V.5 counts what was erased, and finds nothing wrong with it")
  void erasedEvidence() throws Exception {
    UUID entry = UUID.fromString(export.json(evident(PERSONS - 1)).at("/content/id").asText());
    try (Connection connection = server.database().connect();
        PreparedStatement statement =
            connection.prepareStatement("delete from consent.evidence where entry = ?")) {
      statement.setObject(1, entry);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }

    Verdict verdict = ExportedLedger.withEvidence(server).verify();

    assertThat(verdict.status()).as(verdict.text()).isZero();
    assertThat(verdict.text())
        .contains("The evidence of " + (KEPT - 1) + " entries is as it was; that of 1 was erased");
  }

  @Test
  @DisplayName("V.5 finds evidence that was changed in the database itself")
  void changedInTheDatabase() throws Exception {
    UUID entry = UUID.fromString(export.json(evident(0)).at("/content/id").asText());
    String said = said(entry);
    put(entry, "Never said");
    ExportedLedger changed = ExportedLedger.withEvidence(server);
    put(entry, said);

    assertWrong(changed, position(0), "the evidence of entry");
  }

  private static String said(UUID entry) throws SQLException {
    try (Connection connection = server.database().connect();
        PreparedStatement statement =
            connection.prepareStatement("select said from consent.evidence where entry = ?")) {
      statement.setObject(1, entry);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** As somebody would who owns the tables: PostgreSQL's protection is taken away for it. */
  private static void put(UUID entry, String said) throws SQLException {
    boolean protects = server.database().kind() == takt.platform.Database.Kind.POSTGRESQL;
    try (Connection connection = server.database().connect();
        PreparedStatement change =
            connection.prepareStatement("update consent.evidence set said = ? where entry = ?")) {
      if (protects) {
        connection
            .createStatement()
            .execute("alter table consent.evidence disable trigger never_changed");
      }
      change.setString(1, said);
      change.setObject(2, entry);
      assertThat(change.executeUpdate()).isEqualTo(1);
      if (protects) {
        connection
            .createStatement()
            .execute("alter table consent.evidence enable trigger never_changed");
      }
    }
  }

  /** The line of the entry that is the nth with evidence, from 0. */
  private static int evident(int number) {
    return IntStream.range(0, export.size())
        .filter(line -> export.text(line).contains("\"kept\":"))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  /** Its position in the ledger. */
  private static int position(int number) {
    return IntStream.rangeClosed(1, export.entries())
        .filter(position -> export.line(position) == evident(number))
        .findFirst()
        .orElseThrow();
  }

  private boolean bare(int line) {
    return export.text(line).startsWith("{\"content\":") && !export.text(line).contains("\"kept\"");
  }

  private static void assertWrong(ExportedLedger forged, int entry, String what)
      throws IOException, InterruptedException {
    Verdict verdict = forged.verify();
    assertThat(verdict.status()).as(verdict.text()).isEqualTo(1);
    assertThat(verdict.text()).startsWith("WRONG from entry " + entry + " on: ").contains(what);
  }
}
