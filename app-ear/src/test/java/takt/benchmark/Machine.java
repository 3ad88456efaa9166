package takt.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on. */
final class Machine {

  private static final long KIBIBYTES_PER_GIBIBYTE = 1L << 20;

  private Machine() {}

  /** In one line. */
  static String described(String database) throws IOException, InterruptedException {
    return Runtime.getRuntime().availableProcessors()
        + " cores ("
        + said("/proc/cpuinfo", "model name")
        + "), "
        + Long.parseLong(said("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
            / KIBIBYTES_PER_GIBIBYTE
        + " GiB, Linux "
        + System.getProperty("os.version")
        + ", JDK "
        + System.getProperty("java.runtime.version")
        + ", "
        + database
        + "; wrk, server and database on the same machine";
  }

  /** The commit, and whether anything stands beside it. */
  static String commit() throws IOException, InterruptedException {
    String commit = output("git", "rev-parse", "--short=12", "HEAD");
    String changed = output("git", "status", "--porcelain", "--untracked-files=no");
    return changed.isEmpty() ? commit : commit + " with local changes";
  }

  /** The load on the machine before the benchmark adds its own. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }

  private static String said(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("0");
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }
}
