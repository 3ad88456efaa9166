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
 * @param link where it leads
 * @param probability how probable it was that exactly this was shown
 */
@Schema(description = "What to show. Texts are plain text: escape them for where they are shown.")
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
    double probability) {}
