package takt.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command: verifies an export of the ledger or the certificate of an erasure, says what it
 * found, and ends with status 0 if all is as it was sealed, 1 if something is wrong, 2 if it was
 * called wrongly.
 */
public final class VerifyLedger {

  private static final String USAGE =
      """
      Usage: java -jar takt-web-verifier.jar FILE [--key KEY]... [--head NUMBER:TREE]
        FILE               the export: GET /api/ledger/export, with or without ?evidence=true; or the
                           certificate of an erasure: GET /api/erasure-certificates/KEY
        --key KEY          a key to trust, as GET /api/ledger/key showed it when it could be trusted
        --head NUMBER:TREE number and tree of a block that was kept elsewhere, from GET /api/ledger/head
      """;

  /** In bytes; an export of the ledger may be of any length. */
  private static final long MOST_CERTIFICATE = 1_000_000;

  private final PrintStream out;

  private VerifyLedger(PrintStream out) {
    this.out = out;
  }

  /** Runs it, and ends the process with its status. */
  public static void main(String[] arguments) throws IOException {
    System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  /**
   * Runs it within a program.
   *
   * @param arguments as on the command line
   * @param out where it says what it found
   * @return the status
   * @throws IOException if the file cannot be read
   */
  public static int run(List<String> arguments, PrintStream out) throws IOException {
    return new VerifyLedger(out).run(arguments);
  }

  private int run(List<String> arguments) throws IOException {
    Optional<Path> file = Optional.empty();
    Optional<Chain.Head> kept = Optional.empty();
    List<String> trusted = new ArrayList<>();
    Iterator<String> next = arguments.iterator();
    while (next.hasNext()) {
      String one = next.next();
      if (one.equals("--key") && next.hasNext()) {
        trusted.add(next.next());
      } else if (one.equals("--head") && next.hasNext()) {
        kept = head(next.next());
        if (kept.isEmpty()) {
          return wronglyCalled();
        }
      } else if (file.isEmpty() && !one.startsWith("--")) {
        file = Optional.of(Path.of(one));
      } else {
        return wronglyCalled();
      }
    }
    if (file.isEmpty() || !Files.isReadable(file.get())) {
      return wronglyCalled();
    }
    Optional<Map<String, Object>> certificate = certificate(file.get());
    return certificate.isPresent()
        ? verify(certificate.get(), trusted)
        : verify(file.get(), new Chain(trusted, kept), !trusted.isEmpty());
  }

  /** The file's only object, if it is a certificate. */
  private static Optional<Map<String, Object>> certificate(Path file) throws IOException {
    if (Files.size(file) > MOST_CERTIFICATE) {
      return Optional.empty();
    }
    try {
      return Optional.of(Line.parse(Files.readString(file))).filter(Certificate::is);
    } catch (IllegalArgumentException | CharacterCodingException other) {
      return Optional.empty();
    }
  }

  private int verify(Map<String, Object> certificate, List<String> trusted) {
    try {
      Certificate.verify(certificate, trusted).forEach(out::println);
    } catch (Wrong wrong) {
      out.printf("WRONG: %s%n", wrong.getMessage());
      return 1;
    }
    sayTrust(!trusted.isEmpty());
    return 0;
  }

  private static Optional<Chain.Head> head(String text) {
    return text.matches("[0-9]{1,18}:[0-9a-f]{64}")
        ? Optional.of(
            new Chain.Head(
                Long.parseLong(text.substring(0, text.indexOf(':'))),
                text.substring(text.indexOf(':') + 1)))
        : Optional.empty();
  }

  private int wronglyCalled() {
    out.print(USAGE);
    return 2;
  }

  private int verify(Path file, Chain chain, boolean trusted) throws IOException {
    long began = System.nanoTime();
    Optional<String> evidence;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      Verifier verifier = new Verifier(lines, chain);
      verifier.verify();
      evidence = verifier.evidence();
    } catch (Wrong wrong) {
      out.printf("WRONG from entry %d on: %s%n", wrong.entry(), wrong.getMessage());
      return 1;
    }
    out.printf(
        "The ledger is as it was sealed: %d entries in %d blocks, exported at %s, checked in %d"
            + " ms%n",
        chain.entries(), chain.blocks(), chain.at(), (System.nanoTime() - began) / 1_000_000);
    evidence.ifPresent(out::println);
    for (String key : chain.keys()) {
      out.printf("Signed by %s%n", key);
    }
    sayTrust(trusted);
    return 0;
  }

  private void sayTrust(boolean trusted) {
    out.println(
        trusted
            ? "That is a key you trust."
            : "No trusted key was given: compare this one with the key that was published.");
  }
}
