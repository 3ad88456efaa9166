package takt.web.profiles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import takt.kernel.Language;
import takt.profiles.Explanation;
import takt.profiles.Explanation.Undone;
import takt.profiles.MergeCause;

/** Why things are one person, in plain sentences; times in UTC. */
final class ExplanationWords {

  private static final DateTimeFormatter GERMAN =
      DateTimeFormatter.ofPattern("d. MMMM uuuu, HH:mm 'Uhr (UTC)'", Locale.GERMAN);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private static final Map<String, String> GERMAN_TYPES =
      Map.of(
          "customer", "eine Kundennummer",
          "anonymous", "die zufällige Nummer eines Browsers oder einer App",
          "email", "eine E-Mail-Adresse");
  private static final Map<String, String> ENGLISH_TYPES =
      Map.of(
          "customer", "a customer number",
          "anonymous", "the random number of a browser or app",
          "email", "an e-mail address");

  private ExplanationWords() {}

  /** That, since when and how an identifier leads to the profile. */
  static String sentence(Explanation.Link link, Language language) {
    String what = type(ExplanationInfos.word(link.type()), language);
    String how = link.call().map(call -> how(call, language)).orElse("");
    String since = link.since().map(at -> time(at, language)).orElse("");
    boolean german = language == Language.DE;
    String verb = german ? " führt zu diesem Profil" : " leads to this profile";
    String from = since.isEmpty() ? "" : (german ? " seit dem " : " since ") + since;
    return capital(what) + verb + from + how + ".";
  }

  /** Why two profiles became one, and whether that was undone. */
  static String sentences(Explanation.Merge merge, Language language) {
    String at = time(merge.at(), language);
    String made = language == Language.DE ? german(merge.cause(), at) : english(merge.cause(), at);
    return made + merge.undone().map(one -> " " + undone(one, language)).orElse("");
  }

  private static String german(MergeCause cause, String at) {
    return switch (cause.kind()) {
      case EVENT ->
          "Am "
              + at
              + " nannte ein Aufruf ("
              + cause.call().map(ExplanationInfos::word).orElse("")
              + ") zusammen: "
              + types(cause.types(), Language.DE)
              + ". Seitdem sind beide ein Profil.";
      case STAFF -> "Am " + at + " hat das Unternehmen entschieden, dass beide ein Profil sind.";
      case UNKNOWN -> "Seit dem " + at + " sind beide ein Profil; warum, ist nicht vermerkt.";
    };
  }

  private static String english(MergeCause cause, String at) {
    return switch (cause.kind()) {
      case EVENT ->
          "On "
              + at
              + " one call ("
              + cause.call().map(ExplanationInfos::word).orElse("")
              + ") named together: "
              + types(cause.types(), Language.EN)
              + ". Since then both are one profile.";
      case STAFF -> "On " + at + " the company decided that both are one profile.";
      case UNKNOWN -> "Since " + at + " both are one profile; why was not recorded.";
    };
  }

  private static String undone(Undone undone, Language language) {
    String at = time(undone.at(), language);
    return language == Language.DE
        ? "Am " + at + " wurden sie wieder getrennt."
        : "On " + at + " they were split again.";
  }

  private static String types(List<String> types, Language language) {
    return types.stream()
        .map(one -> type(ExplanationInfos.word(one), language))
        .collect(Collectors.joining(", "));
  }

  private static String type(String type, Language language) {
    return language == Language.DE
        ? GERMAN_TYPES.getOrDefault(type, "eine Kennung der Art „" + type + "“")
        : ENGLISH_TYPES.getOrDefault(type, "an identifier of the type “" + type + "”");
  }

  private static String how(String call, Language language) {
    boolean german = language == Language.DE;
    return switch (call) {
      case "CHOICE" ->
          german ? ", durch eine Entscheidung über Daten" : ", by a decision about data";
      case "IMPORT" ->
          german ? ", durch eine Datei, die eingelesen wurde" : ", by a file that was read in";
      case "MAILBOX" ->
          german
              ? ", weil jemand das Postfach bestätigt hat"
              : ", because somebody confirmed the mailbox";
      default ->
          (german ? ", durch einen Aufruf (" : ", by a call (") + ExplanationInfos.word(call) + ")";
    };
  }

  private static String time(Instant at, Language language) {
    DateTimeFormatter form = language == Language.DE ? GERMAN : ENGLISH;
    return form.format(at.atOffset(ZoneOffset.UTC));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
