package takt.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule K.4. */
class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "anna@example.com, anna@example.com",
    "'  Anna.Meyer+Shop@Example.COM ', anna.meyer+shop@example.com",
    "o'neill@example.co.uk, o'neill@example.co.uk",
    "jörg@bücher.example, jörg@xn--bcher-kva.example",
    "a@XN--BCHER-KVA.example, a@xn--bcher-kva.example",
    "JO\u0308RG@example.com, j\u00f6rg@example.com",
    "a@b.xn--p1ai, a@b.xn--p1ai"
  })
  void hasOneSpelling(String given, String spelled) {
    EmailAddress address = new EmailAddress(given);
    assertThat(address.value()).isEqualTo(spelled);
    assertThat(new EmailAddress(address.value())).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "anna",
        "@example.com",
        "anna@",
        "anna@example",
        "anna@@example.com",
        "a@b@example.com",
        "a b@example.com",
        "a\u0000b@example.com",
        "a\r\nBcc:x@example.com",
        "a\u202eb@example.com",
        "anna@exam ple.com",
        "anna@example..com",
        "anna@example.com.",
        "anna@-example.com",
        "anna@127.0.0.1",
        "anna@[127.0.0.1]",
        ".anna@example.com",
        "anna.@example.com",
        "an..na@example.com",
        "\"anna\"@example.com",
        "Anna <anna@example.com>",
        "anna@straße.example",
        "anna@\u200dexample.com"
      })
  void refusesWhatIsNone(String given) {
    assertThatThrownBy(() -> new EmailAddress(given)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isBounded() {
    String longest = "a".repeat(64) + "@" + ("b".repeat(61) + ".").repeat(3) + "com";
    assertThat(new EmailAddress(longest).value()).hasSize(254);
    assertThatThrownBy(() -> new EmailAddress(longest + "m"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.com"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EmailAddress(null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotShowItself() {
    assertThat(new EmailAddress("anna@example.com").toString()).doesNotContain("anna");
  }
}
