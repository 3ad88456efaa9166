package takt.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule W.6: keys are stored hashed. */
class SecretTest {

  @Test
  void whatIsMadeCanBeRead() {
    Secret made = Secret.next();
    assertThat(Secret.parse(made.text())).contains(made);
  }

  @Test
  void theHashFitsItsSecretOnly() {
    Secret one = Secret.next();
    Secret other = Secret.next();
    assertThat(one.has(one.hash())).isTrue();
    assertThat(other.has(one.hash())).isFalse();
    assertThat(one.hash()).doesNotContain(one.secret());
  }

  @Test
  void noTwoAreAlike() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertThat(seen.add(Secret.next().text())).isTrue();
    }
  }

  @Test
  void itsTextForLogsHidesTheSecret() {
    Secret one = Secret.next();
    assertThat(one.toString()).doesNotContain(one.secret());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "takt",
        "takt_short_short",
        "takt_ABCDEFGHIJKL_tooShort",
        "other_ABCDEFGHIJKL_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "takt_ABCDEFGH-JKL_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "takt_ABCDEFGHIJKL_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void anythingElseIsNone(String text) {
    assertThat(Secret.parse(text)).isEmpty();
  }
}
