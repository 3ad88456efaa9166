package takt.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("W.21 What a marketer sees instead of who somebody is")
class MaskedTest {

  @ParameterizedTest
  @CsvSource({
    "ada@example.com, a…@e…",
    "a@b, a…@b…",
    "c-4711, c…",
    "+49 30 1234567, +…",
    "@home, @…",
    "x@, x…",
    "𝔸da, 𝔸…"
  })
  void isNoMoreThanItsBeginning(String value, String masked) {
    assertThat(Masked.of(value)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com",
        " ada@localhost ",
        "+49 30 1234567",
        "030/123-456",
        "(030) 12 34 56"
      })
  void contacts(String value) {
    assertThat(Masked.contacts(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "36", "London", "2026-01-31", "1.5", "100000", "a @ b", "0", "+1"})
  void leadsNowhere(String value) {
    assertThat(Masked.contacts(value)).isFalse();
  }
}
