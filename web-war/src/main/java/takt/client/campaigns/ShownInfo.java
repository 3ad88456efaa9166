package takt.client.campaigns;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to show. Texts are plain text: escape them for where they are shown.
 *
 * @param campaign the campaign's id
 * @param message the message's key
 * @param variant the variant's key
 * @param degree how personal it is, 0 to 4
 * @param channel the channel
 * @param language the language
 * @param title the title, as plain text
 * @param body the body, as plain text
 * @param link where it leads, percent-encoded
 * @param probability how probable it was that exactly this was shown
 * @param html title, body and link escaped for HTML, to be put between tags or within quoted
 *     attributes as they are
 */
@Schema(
    description =
        "What to show. Texts are plain text: escape them for where they are shown, or take those"
            + " that are escaped for HTML.")
public record ShownInfo(
    UUID campaign,
    String message,
    @Schema(examples = "web-en-3") String variant,
    int degree,
    String channel,
    String language,
    String title,
    String body,
    String link,
    double probability,
    Html html) {

  /**
   * The same for HTML.
   *
   * @param title the title
   * @param body the body, with a tag for each line break
   * @param link where it leads
   */
  public record Html(@Schema(examples = "Tea &amp; cake") String title, String body, String link) {}
}
