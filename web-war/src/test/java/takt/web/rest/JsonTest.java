package takt.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule W.5: JSON is read strictly. */
class JsonTest {

  record Command(String name, int count, List<String> codes, Instant at) {}

  record Answer(String name, Optional<String> more) {}

  @Test
  void whatFitsIsRead() throws Exception {
    Command command =
        Json.mapper()
            .readValue(
                "{\"name\":\"a\",\"count\":2,\"codes\":[\"x\"],\"at\":\"2026-01-02T03:04:05Z\"}",
                Command.class);
    assertThat(command)
        .isEqualTo(new Command("a", 2, List.of("x"), Instant.parse("2026-01-02T03:04:05Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"colour\":\"red\"}",
        "{\"name\":1}",
        "{\"name\":true}",
        "{\"count\":\"2\"}",
        "{\"count\":2.5}",
        "{\"count\":null}",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"name\":\"a\"} {}",
        "{\"codes\":\"x\"}",
        "{\"at\":\"yesterday\"}",
        "[]"
      })
  void whatDoesNotFitIsRefused(String body) {
    assertThatExceptionOfType(JsonProcessingException.class)
        .isThrownBy(() -> Json.mapper().readValue(body, Command.class));
  }

  @Test
  void absentValuesAreLeftOut() throws Exception {
    assertThat(Json.mapper().writeValueAsString(new Answer(null, Optional.empty())))
        .isEqualTo("{}");
  }
}
