package takt.web.problem;

import java.util.stream.Collectors;
import takt.client.Problem;
import takt.kernel.Language;
import takt.web.pages.Html;

/** A refusal as a page in plain words, for whoever asked for a page (rule W.9). */
enum PlainRefusal {
  NOTHING(
      "Hier ist keine Seite",
      "There is no page here",
      "Vielleicht fehlt ein Stück vom Link, oder er ist zu alt. Öffnen Sie ihn noch einmal dort, wo"
          + " Sie ihn bekommen haben, oder kopieren Sie ihn ganz.",
      "A piece of the link may be missing, or it is too old. Open it once more where you got it,"
          + " or copy all of it."),
  KEY(
      "Diese Seite braucht einen Schlüssel",
      "This page needs a key",
      "Sie ist nur für Leute im Unternehmen, die den passenden Schlüssel haben.",
      "It is only for people in the company who have the right key."),
  TOO_MANY(
      "Zu viele auf einmal",
      "Too many at once",
      "Gerade wollen sehr viele diese Seite sehen. Warten Sie kurz, und laden Sie sie noch einmal.",
      "Very many want to see this page right now. Wait a moment, and load it again."),
  NOT_READY(
      "Wir sind gleich wieder da",
      "We will be back soon",
      "Diese Seite ist gerade nicht bereit. Laden Sie sie in ein paar Minuten noch einmal.",
      "This page is not ready right now. Load it again in a few minutes."),
  OUR_FAULT(
      "Bei uns ist etwas schiefgegangen",
      "Something went wrong on our side",
      "Das liegt an uns, nicht an Ihnen. Laden Sie die Seite noch einmal. Hilft das nicht, sagen Sie"
          + " uns, was unten steht.",
      "It is our fault, not yours. Load the page again. If that does not help, tell us what is"
          + " written below."),
  OTHER(
      "Das geht so nicht",
      "That does not work",
      "Mit dem Link oder mit einer Angabe stimmt etwas nicht. Gehen Sie zurück, und versuchen Sie es"
          + " noch einmal.",
      "Something is wrong with the link or with what was filled in. Go back, and try it again.");

  private static final String FOR_EXPERTS_GERMAN = "Für Fachleute:";
  private static final String FOR_EXPERTS_ENGLISH = "For experts:";

  private final String germanTitle;
  private final String englishTitle;
  private final String german;
  private final String english;

  PlainRefusal(String germanTitle, String englishTitle, String german, String english) {
    this.germanTitle = germanTitle;
    this.englishTitle = englishTitle;
    this.german = german;
    this.english = english;
  }

  /** Whether a request with this Accept asks for a page: as browsers do, before anything else. */
  static boolean wanted(String accept) {
    return accept != null && accept.strip().startsWith("text/html");
  }

  /** The page. */
  static String of(Problem problem, Language language) {
    boolean isGerman = language == Language.DE;
    PlainRefusal words = of(problem.status());
    Html html = Html.once(isGerman ? words.germanTitle : words.englishTitle, language);
    html.paragraph(isGerman ? words.german : words.english);
    html.small(isGerman ? FOR_EXPERTS_GERMAN : FOR_EXPERTS_ENGLISH, exactly(problem));
    return html.end();
  }

  private static PlainRefusal of(int status) {
    return switch (status) {
      case 401, 403 -> KEY;
      case 404 -> NOTHING;
      case 429 -> TOO_MANY;
      case 503 -> NOT_READY;
      default -> status < 500 ? OTHER : OUR_FAULT;
    };
  }

  private static String exactly(Problem problem) {
    String fields =
        problem.errors().stream()
            .map(error -> "; " + error.pointer() + " " + error.detail())
            .collect(Collectors.joining());
    return problem.status() + ", " + problem.detail() + fields;
  }
}
