package takt.it.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import takt.it.server.Client;
import takt.it.server.Http;
import takt.it.server.TaktServer;
import takt.verifier.VerifyLedger;
import takt.web.access.Role;

/** An export of the ledger, line by line, with what somebody might do to it. */
final class ExportedLedger {

  private static final Path JAR = Path.of("..", "web-war", "target", "takt-web-verifier.jar");
  private static final Path FOLDER = Path.of("target", "exports");

  private final List<String> lines;
  private final int[] entries;

  private ExportedLedger(List<String> lines) {
    this.lines = new ArrayList<>(lines);
    this.entries =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).startsWith("{\"content\":"))
            .toArray();
  }

  /** What the verifier said. */
  record Verdict(int status, String text) {}

  static ExportedLedger of(TaktServer server) throws IOException, InterruptedException {
    return read(server, "/api/ledger/export");
  }

  /** With what is kept beside its entries. */
  static ExportedLedger withEvidence(TaktServer server) throws IOException, InterruptedException {
    return read(server, "/api/ledger/export?evidence=true");
  }

  private static ExportedLedger read(TaktServer server, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("Authorization", "Bearer " + server.key(Role.DPO))
            .build();
    HttpResponse<Stream<String>> answer =
        Http.client().send(request, HttpResponse.BodyHandlers.ofLines());
    return new ExportedLedger(answer.body().toList());
  }

  ExportedLedger copy() {
    return new ExportedLedger(lines);
  }

  int entries() {
    return entries.length;
  }

  /** The line of the entry at this position. */
  int line(int position) {
    return entries[position - 1];
  }

  /** The line of the block that holds the entry at this position. */
  int block(int position) {
    int line = line(position);
    while (!lines.get(line).startsWith("{\"block\":")) {
      line--;
    }
    return line;
  }

  JsonNode json(int line) throws IOException {
    return Client.JSON.readTree(lines.get(line));
  }

  String text(int line) {
    return lines.get(line);
  }

  int size() {
    return lines.size();
  }

  void set(int line, String text) {
    lines.set(line, text);
  }

  void set(int line, JsonNode json) {
    lines.set(line, json.toString());
  }

  void add(int line, String text) {
    lines.add(line, text);
  }

  /** Takes out lines, the second not included. */
  void remove(int from, int to) {
    lines.subList(from, to).clear();
  }

  void swap(int one, int other) {
    lines.set(one, lines.set(other, lines.get(one)));
  }

  /** Signs every block from this line on, and the end, with another key. */
  void signAnew(int from, Signer signer) throws Exception {
    String block = "";
    String tree = "";
    long total = 0;
    for (int line = from; line < lines.size(); line++) {
      JsonNode json = json(line);
      String kind = json.has("block") ? "block" : "end";
      if (json.has(kind)) {
        ObjectNode signed = (ObjectNode) json.get(kind);
        block = signed.path("hash").asText(block);
        tree = signed.path("tree").asText(tree);
        total =
            kind.equals("block")
                ? signed.get("first").asLong() + signed.get("entries").asLong() - 1
                : total;
        String head = kind.equals("block") ? "ledger" : "export\nat " + signed.get("at").asText();
        long blocks = signed.get(kind.equals("block") ? "number" : "blocks").asLong();
        signed.put("publicKey", signer.publicKey());
        signed.put(
            "signature",
            signer.sign(
                "takt %s\nblocks %d\nentries %d\nblock %s\ntree %s\n"
                    .formatted(head, blocks, total, block, tree)));
        set(line, json);
      }
    }
  }

  /** Runs the verifier on it. */
  Verdict verify(String... options) throws IOException {
    return run(file(lines), options);
  }

  /** Runs the verifier's jar on it, in a process of its own, with little memory. */
  Verdict verifyApart(String... options) throws IOException, InterruptedException {
    return runApart(file(lines), options);
  }

  /** Runs the verifier on any text. */
  static Verdict verifyText(String text, String... options) throws IOException {
    return run(file(List.of(text)), options);
  }

  /** Runs it on what stands up to so many characters. */
  Verdict verifyCut(int line, int characters, String... options) throws IOException {
    List<String> cut = new ArrayList<>(lines.subList(0, line));
    cut.add(lines.get(line).substring(0, characters));
    return run(file(cut), options);
  }

  private static Path file(List<String> lines) throws IOException {
    Files.createDirectories(FOLDER);
    Path file = Files.createTempFile(FOLDER, "ledger", ".ndjson");
    return Files.writeString(file, String.join("\n", lines));
  }

  private static Verdict run(Path file, String... options) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        VerifyLedger.run(
            arguments(file, options), new PrintStream(said, true, StandardCharsets.UTF_8));
    Files.delete(file);
    return new Verdict(status, said.toString(StandardCharsets.UTF_8));
  }

  private static Verdict runApart(Path file, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-jar",
                JAR.toString()));
    command.addAll(arguments(file, options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    Files.delete(file);
    return new Verdict(status, text);
  }

  private static List<String> arguments(Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of(options));
    return arguments;
  }
}
