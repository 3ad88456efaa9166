package takt.campaigns;

import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.Language;

/**
 * What a decision shows. Texts are plain text: escape them for where they are shown, or take {@link
 * #html} (rules G3.9 and G6.4).
 *
 * @param campaign the campaign's id
 * @param message the message's key
 * @param variant the variant's key, such as {@code web-de-3}
 * @param degree how personal it is, 0 to 4
 * @param channel the channel
 * @param language the language
 * @param title the title, facts filled in
 * @param body the body, facts filled in
 * @param link where it leads, percent-encoded
 * @param probability how probable it was that exactly this was shown, above 0, at most 1
 */
public record Shown(
    UUID campaign,
    String message,
    String variant,
    int degree,
    Channel channel,
    Language language,
    String title,
    String body,
    String link,
    double probability) {

  /** Encodes the link. */
  public Shown {
    link = Escaping.link(link);
  }

  /**
   * The same for HTML, between tags and within quoted attributes.
   *
   * @param title the title
   * @param body the body, with a tag for each line break
   * @param link where it leads
   */
  public record Html(String title, String body, String link) {}

  /** The same for HTML. */
  public Html html() {
    return new Html(Escaping.html(title), Escaping.html(body), Escaping.html(link));
  }
}
