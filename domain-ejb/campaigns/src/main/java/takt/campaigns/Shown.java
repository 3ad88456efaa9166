package takt.campaigns;

import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.Language;

/**
 * What a decision shows. Texts are plain text: escape them for where they are shown (rule G3.9).
 *
 * @param campaign the campaign's id
 * @param message the message's key
 * @param variant the variant's key, such as {@code web-de-3}
 * @param degree how personal it is, 0 to 4
 * @param channel the channel
 * @param language the language
 * @param title the title, facts filled in
 * @param body the body, facts filled in
 * @param link where it leads
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
    double probability) {}
