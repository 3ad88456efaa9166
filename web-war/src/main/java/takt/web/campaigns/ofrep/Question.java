package takt.web.campaigns.ofrep;

import java.util.HashMap;
import java.util.Map;
import takt.client.Subject;
import takt.kernel.Language;
import takt.web.campaigns.Contexts;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/**
 * What an evaluation is asked for with.
 *
 * @param subject whom it is about
 * @param language the language
 * @param context what else was said (rule G18.4)
 */
record Question(Subject subject, Language language, Map<String, String> context) {

  private static final String CONTEXT = "context";
  private static final String TARGETING_KEY = "targetingKey";
  private static final String LANGUAGE = "language";

  /** That the targeting key is not there. */
  static final String KEY_MISSING = "targeting-key-missing";

  /**
   * Reads the body.
   *
   * @param browser whether a browser's key is shown
   * @param accepted the header Accept-Language; null without it
   */
  static Question read(Map<String, Object> body, boolean browser, String accepted) {
    if (body == null || !(body.get(CONTEXT) instanceof Map<?, ?> said)) {
      throw Refusal.field("/" + CONTEXT, "must be an object");
    }
    Object key = said.get(TARGETING_KEY);
    if (key == null || key.equals("")) {
      throw new Refusal(400, KEY_MISSING, "The context's targetingKey must say whom it is about");
    }
    if (!(key instanceof String name)) {
      throw Refusal.field("/" + CONTEXT + "/" + TARGETING_KEY, "must be a text");
    }
    Map<String, String> texts = texts(said);
    String language = texts.remove(LANGUAGE);
    return new Question(
        TargetingKey.subject(name, browser),
        Words.language(null, language == null ? accepted : language),
        Contexts.read(texts));
  }

  private static Map<String, String> texts(Map<?, ?> said) {
    Map<String, String> texts = new HashMap<>();
    said.forEach(
        (name, value) -> {
          boolean plain =
              value instanceof String || value instanceof Number || value instanceof Boolean;
          if (plain && !name.equals(TARGETING_KEY) && !value.toString().isBlank()) {
            texts.put((String) name, value.toString());
          }
        });
    return texts;
  }
}
