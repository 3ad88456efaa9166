package takt.campaigns.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Two policies' logs of the Open Bandit Dataset: the first 3,000 rounds of each, or the whole in
 * the folder that the system property {@code takt.open-bandit} names.
 */
final class OpenBanditLogs {

  static final List<String> POLICIES = List.of("random", "bts");

  private OpenBanditLogs() {}

  static RoundLog log(String policy) {
    return OpenBanditReader.read(stream(text(policy)), false);
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(String policy) {
    String whole = System.getProperty("takt.open-bandit");
    try (InputStream packed =
            whole == null
                ? OpenBanditLogs.class.getResourceAsStream("open-bandit/" + policy + "/men.csv.gz")
                : Files.newInputStream(Path.of(whole, policy, "men.csv.gz"));
        InputStream file = new GZIPInputStream(packed)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
