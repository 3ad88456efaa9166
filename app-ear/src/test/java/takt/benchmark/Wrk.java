package takt.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The load generator: one thread of it, keep-alive connections, a new request on each as soon as
 * the answer is there.
 */
final class Wrk {

  private static final Path SCRIPTS =
      Path.of("target", "test-classes", "takt", "benchmark").toAbsolutePath();
  private static final String RESULT = "RESULT ";

  private final String url;
  private final String key;

  Wrk(String url, String key) {
    this.url = url;
    this.key = key;
  }

  /**
   * Drives one run.
   *
   * @param settings what the script is told, as environment variables
   */
  Run drive(Row row, int seconds, int connections, Map<String, String> settings)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "20s",
                "-s",
                SCRIPTS.resolve(row.code() + ".lua").toString(),
                url));
    builder.environment().put("TAKT_SCRIPTS", SCRIPTS.toString());
    builder.environment().put("TAKT_KEY", key);
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(seconds + 30L, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("wrk failed:\n" + said);
    }
    return said.lines()
        .filter(line -> line.startsWith(RESULT))
        .findFirst()
        .map(line -> read(line.substring(RESULT.length())))
        .orElseThrow(() -> new IllegalStateException("wrk said no result:\n" + said));
  }

  /** Reads: requests, microseconds, failed, p50 and p99 in microseconds. */
  private static Run read(String line) {
    String[] parts = line.strip().split(" ", -1);
    long requests = Long.parseLong(parts[0]);
    double seconds = Double.parseDouble(parts[1]) / 1_000_000;
    return new Run(
        requests / seconds,
        Double.parseDouble(parts[3]) / 1_000,
        Double.parseDouble(parts[4]) / 1_000,
        requests,
        Long.parseLong(parts[2]));
  }
}
