package takt.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The key of the seals")
class SealKeyTest {

  @Test
  @DisplayName("is made once, for its owner's eyes only")
  void isMadeOnce(@TempDir Path home) throws IOException {
    SecretKey made = SealKey.file(home);

    assertThat(SealKey.file(home)).isEqualTo(made);
    assertThat(made.getEncoded()).hasSize(32);
    Path file = home.resolve("secrets/seal.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  @DisplayName("is the same for all who make it at the same time")
  void isTheSameForAll(@TempDir Path home) {
    List<SecretKey> keys =
        IntStream.range(0, 16).parallel().mapToObj(i -> SealKey.file(home)).toList();
    assertThat(keys).allMatch(keys.get(0)::equals);
  }

  @Test
  @DisplayName("is refused if it has not 32 bytes")
  void isRefused() {
    String shortKey = Base64.getEncoder().encodeToString(new byte[31]);
    assertThatThrownBy(() -> SealKey.parse(shortKey))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 bytes");
  }
}
