package takt.consent.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("C5.3 The key that signs blocks")
class SigningKeyTest {

  @Test
  @DisplayName("is made once, for its owner's eyes only, and the same for all who make it at once")
  void isMadeOnce(@TempDir Path home) throws IOException {
    List<String> keys =
        IntStream.range(0, 16).parallel().mapToObj(i -> text(SigningKey.file(home))).toList();

    assertThat(keys).allMatch(keys.get(0)::equals);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("secrets/signing.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName("is refused if its halves do not belong together, or one is missing; never quoted")
  void isRefused(@TempDir Path one, @TempDir Path other) {
    String[] first = text(SigningKey.file(one)).split("\\.", -1);
    String[] second = text(SigningKey.file(other)).split("\\.", -1);

    for (String wrong : List.of(first[0] + "." + second[1], first[0], "", "a.b", "%.%")) {
      assertThatThrownBy(() -> SigningKey.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(SigningKey.SETTING)
          .hasMessageNotContaining(first[0])
          .hasNoCause();
    }
  }

  private static String text(KeyPair pair) {
    Base64.Encoder base64 = Base64.getEncoder();
    return base64.encodeToString(pair.getPrivate().getEncoded())
        + "."
        + base64.encodeToString(pair.getPublic().getEncoded());
  }
}
