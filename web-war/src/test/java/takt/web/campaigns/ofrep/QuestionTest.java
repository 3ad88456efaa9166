package takt.web.campaigns.ofrep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.kernel.Language;
import takt.web.problem.Refusal;

@DisplayName("What an evaluation is asked for with")
class QuestionTest {

  private static final String VISITOR = "9b2f7c1e-55aa-4c1b-8d0e-0c7e2f9d6a11";

  @Test
  @DisplayName("G18.3 the targeting key says whom, as far as the key that is shown may")
  void subjects() {
    UUID profile = UUID.randomUUID();
    assertThat(subject("4711", false)).isEqualTo(Subject.customer("4711"));
    assertThat(subject("shop:4711", false)).isEqualTo(Subject.customer("shop:4711"));
    assertThat(subject("customer:visitor:1", false)).isEqualTo(Subject.customer("visitor:1"));
    assertThat(subject("visitor:" + VISITOR, false)).isEqualTo(Subject.visitor(VISITOR));
    assertThat(subject("email:a@example.com", false)).isEqualTo(Subject.email("a@example.com"));
    assertThat(subject("profile:" + profile, false)).isEqualTo(Subject.profile(profile));
    assertThat(subject(VISITOR, true)).isEqualTo(Subject.visitor(VISITOR));
    assertThat(subject("visitor:" + VISITOR, true)).isEqualTo(Subject.visitor(VISITOR));
    for (String bad : List.of("customer:", "visitor:short", "profile:x", "x".repeat(257))) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> subject(bad, false))
          .satisfies(refused -> assertThat(refused.type()).isEqualTo("bad-field"));
    }
  }

  @Test
  @DisplayName("G18.4 texts, numbers and truth values are the context; the rest is passed by")
  void contexts() {
    Map<String, Object> context = new HashMap<>();
    context.put("targetingKey", "4711");
    context.put("language", "de-AT");
    context.put("page", "kitchen");
    context.put("visits", 3);
    context.put("signedIn", true);
    context.put("empty", " ");
    context.put("none", null);
    context.put("list", List.of("a"));
    context.put("object", Map.of("a", "b"));
    Question question = read(context, "en");
    assertThat(question.language()).isEqualTo(Language.DE);
    assertThat(question.context())
        .isEqualTo(Map.of("page", "kitchen", "visits", "3", "signedIn", "true"));
  }

  @Test
  @DisplayName("G18.4 the language is the context's, else the one that is accepted, else English")
  void languages() {
    Map<String, Object> key = Map.of("targetingKey", "4711");
    assertThat(read(key, "de, en;q=0.5").language()).isEqualTo(Language.DE);
    assertThat(read(key, null).language()).isEqualTo(Language.EN);
    assertThat(read(Map.of("targetingKey", "4711", "language", "fr"), "de").language())
        .isEqualTo(Language.EN);
  }

  private static Subject subject(String key, boolean browser) {
    return Question.read(Map.of("context", Map.of("targetingKey", key)), browser, null).subject();
  }

  private static Question read(Map<String, Object> context, String accepted) {
    return Question.read(Map.of("context", context), false, accepted);
  }
}
