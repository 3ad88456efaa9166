package takt.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.web.problem.Refusal;

/** Rule W.2 for the header If-Match. */
class IfMatchTest {

  @Test
  void aQuotedNumberIsARevision() {
    assertThat(IfMatch.revision(" \"3\" ")).isEqualTo(3);
  }

  @Test
  void withoutItTheRequestMustBeConditional() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> IfMatch.revision(null))
        .matches(refusal -> refusal.status() == 428);
  }

  @Test
  void anotherRevisionIsAConflict() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> IfMatch.check("\"2\"", 3))
        .matches(refusal -> refusal.status() == 412);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3", "*", "\"\"", "\"-1\"", "\"1\", \"2\"", "W/\"1\"", "\"9999999999\""})
  void anythingElseIsRefused(String header) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> IfMatch.revision(header))
        .matches(refusal -> refusal.status() == 400);
  }
}
