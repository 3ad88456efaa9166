package takt.consent;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import takt.kernel.EmailAddress;
import takt.kernel.Language;

/**
 * A mail to one person.
 *
 * @param kind what it is about
 * @param to whose mailbox
 * @param language its language
 * @param subject one line of 1 to 200 characters
 * @param plain the words as plain text, 1 to 20,000 characters
 * @param html the same as a page, 1 to 40,000 characters
 * @param headers headers beside the usual ones, at most 10, by name
 * @param expiresAt from when on it is not to be sent any more
 */
public record NewMail(
    Kind kind,
    EmailAddress to,
    Language language,
    String subject,
    String plain,
    String html,
    Map<String, String> headers,
    Instant expiresAt) {

  private static final int MOST_SUBJECT = 200;
  private static final int MOST_PLAIN = 20_000;
  private static final int MOST_HTML = 40_000;
  private static final int MOST_HEADERS = 10;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");
  private static final Pattern LINE = Pattern.compile("[ -~]{1,300}");

  /** What mails are about. */
  public enum Kind {
    /** The question whether a consent was meant. */
    OPT_IN,
    /** The list of what an address is subscribed to, and how to stop it. */
    SUBSCRIPTIONS,
    /** The reminder that a consent ends. */
    REMINDER,
    /** A letter about a request that the person made. */
    REQUEST
  }

  /** Refuses what no mail can hold; a header of two lines would be two headers. */
  public NewMail {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(expiresAt, "expiresAt");
    bounded("subject", subject, MOST_SUBJECT);
    bounded("plain", plain, MOST_PLAIN);
    bounded("html", html, MOST_HTML);
    headers = Map.copyOf(headers);
    boolean wrong =
        headers.entrySet().stream()
            .anyMatch(
                one ->
                    !NAME.matcher(one.getKey()).matches()
                        || !LINE.matcher(one.getValue()).matches());
    if (wrong || headers.size() > MOST_HEADERS || subject.chars().anyMatch(one -> one < ' ')) {
      throw new IllegalArgumentException("A header of a mail is one short line");
    }
  }

  private static void bounded(String part, String text, int most) {
    if (text == null || text.isBlank() || text.length() > most || text.indexOf(0) >= 0) {
      throw new IllegalArgumentException(part + " must have 1 to " + most + " characters");
    }
  }
}
