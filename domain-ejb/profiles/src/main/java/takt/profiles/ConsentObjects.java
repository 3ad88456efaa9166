package takt.profiles;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.function.Function;
import takt.kernel.Language;
import takt.kernel.PurposeSet;

/**
 * Reads the consent objects of events (rule T.30): Segment's {@code context.consent} and
 * RudderStack's {@code context.consentManagement}. For one event.
 */
public final class ConsentObjects {

  /** The track event by which Segment's consent managers say that a person has chosen. */
  public static final String CHOSEN = "Segment Consent Preference Updated";

  private static final int MOST = 100;

  private final Function<String, PurposeSet> meaning;
  private PurposeSet given = PurposeSet.NONE;
  private PurposeSet denied = PurposeSet.NONE;

  private ConsentObjects(Function<String, PurposeSet> meaning) {
    this.meaning = meaning;
  }

  /**
   * What an event's context says.
   *
   * @param name the event's name
   * @param meaning the purposes that a category means
   */
  public static SaidConsent of(
      String name, JsonObject context, Function<String, PurposeSet> meaning) {
    boolean segments = context.get("consent") instanceof JsonObject;
    if (!segments && !(context.get("consentManagement") instanceof JsonObject)) {
      return SaidConsent.NOTHING;
    }
    ConsentObjects objects = new ConsentObjects(meaning);
    if (context.get("consent") instanceof JsonObject consent
        && consent.get("categoryPreferences") instanceof JsonObject preferences) {
      preferences.entrySet().stream()
          .limit(MOST)
          .forEach(one -> objects.add(one.getKey(), one.getValue()));
    }
    if (context.get("consentManagement") instanceof JsonObject management) {
      objects.addAll(management.get("allowedConsentIds"), JsonValue.TRUE);
      objects.addAll(management.get("deniedConsentIds"), JsonValue.FALSE);
    }
    boolean german =
        context.get("locale") instanceof JsonString locale
            && locale.getString().toLowerCase(Locale.ROOT).startsWith("de");
    return new SaidConsent(
        objects.given, objects.denied, name.equals(CHOSEN), german ? Language.DE : Language.EN);
  }

  private void addAll(JsonValue categories, JsonValue answer) {
    if (categories instanceof JsonArray names) {
      names.stream()
          .limit(MOST)
          .filter(JsonString.class::isInstance)
          .forEach(name -> add(((JsonString) name).getString(), answer));
    }
  }

  private void add(String category, JsonValue answer) {
    if (answer == JsonValue.TRUE) {
      given = given.or(meaning.apply(category));
    } else if (answer == JsonValue.FALSE) {
      denied = denied.or(meaning.apply(category));
    }
  }
}
