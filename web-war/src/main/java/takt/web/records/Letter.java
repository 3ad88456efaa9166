package takt.web.records;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import takt.consent.NewMail;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.web.pages.Html;

/**
 * Writes a mail, the same as plain text and as HTML: words and links of Takt's own, every text
 * escaped; no picture, nothing from another host.
 */
final class Letter {

  /** Nobody's holiday notice answers it (RFC 3834 section 5). */
  private static final Map<String, String> HEADERS = Map.of("Auto-Submitted", "auto-generated");

  private final Language language;
  private final String subject;
  private final StringBuilder plain = new StringBuilder(1_000);
  private final StringBuilder html = new StringBuilder(2_000);

  Letter(String subject, Language language) {
    this.subject = subject;
    this.language = language;
    html.append("<!doctype html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n<title>").append(Html.text(subject));
    html.append("</title>\n</head>\n<body>\n");
  }

  void paragraph(String text) {
    plain.append(text).append("\n\n");
    html.append("<p>").append(Html.text(text)).append("</p>\n");
  }

  void list(List<String> items) {
    html.append("<ul>\n");
    for (String item : items) {
      plain.append("- ").append(item).append('\n');
      html.append("<li>").append(Html.text(item)).append("</li>\n");
    }
    plain.append('\n');
    html.append("</ul>\n");
  }

  /** A link whose address is what is read. */
  void link(String address) {
    plain.append(address).append("\n\n");
    String escaped = Html.text(address);
    html.append("<p><a href=\"").append(escaped).append("\">").append(escaped).append("</a></p>\n");
  }

  /** The mail, ready to be put into the outbox. */
  NewMail to(EmailAddress address, NewMail.Kind kind, Instant expiresAt) {
    return new NewMail(
        kind,
        address,
        language,
        subject,
        plain.toString().strip() + "\n",
        html + "</body>\n</html>\n",
        HEADERS,
        expiresAt);
  }
}
