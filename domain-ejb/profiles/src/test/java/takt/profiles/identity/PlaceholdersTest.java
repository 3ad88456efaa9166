package takt.profiles.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.profiles.NonIdentifying;

@DisplayName("F1.9 values that identify nobody in any company")
class PlaceholdersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        " NULL ",
        "Undefined",
        "unbekannt",
        "N/A",
        "test@test",
        "Test@Test.DE",
        "0",
        "0000000",
        "00000000-0000-0000-0000-000000000000",
        "-",
        "???",
        "{{user.id}}",
        "${customerId}",
        "%%EMAIL%%",
        "*|EMAIL|*",
        "<no id>",
        "(not set)",
        "[object Object]"
      })
  @DisplayName("are known in any spelling")
  void placeholders(String value) {
    assertThat(Placeholders.contain(NonIdentifying.spelled(value))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "10",
        "4711",
        "0a",
        "0190a3c5-0000-7000-8000-000000000002",
        "nullmeier@example.com",
        "test-4711",
        "anna@example.com",
        "anna+test@example.com",
        "<anna@example.com>",
        "Ünal"
      })
  @DisplayName("are not what looks a little like them")
  void people(String value) {
    assertThat(Placeholders.contain(NonIdentifying.spelled(value))).isFalse();
  }
}
