package takt.client.ofrep;

import java.util.UUID;
import takt.client.campaigns.ShownInfo;

/**
 * What to show, as {@link ShownInfo} says it, and the decision that chose it.
 *
 * @param decision the decision's id, to name in exposure and click events; absent where nothing was
 *     stored
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
 * @param html title, body and link escaped for HTML
 */
public record FlagValue(
    UUID decision,
    UUID campaign,
    String message,
    String variant,
    int degree,
    String channel,
    String language,
    String title,
    String body,
    String link,
    double probability,
    ShownInfo.Html html) {}
