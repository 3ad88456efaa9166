package takt.client.consent;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link by which the recipient of a message opts out without a log-in. Put it into that message
 * and nowhere else: whoever has it can stop what it is about, and nothing more.
 *
 * @param url its address: for the text of the message
 * @param headers the two header fields that let mail programs offer one click (RFC 8058), by name;
 *     the message's DKIM signature must cover both
 */
public record OptOutLinkInfo(
    @Schema(examples = "https://takt.example.com/api/unsubscribe/AZqm…") String url,
    @Schema(
            examples =
                "{\"List-Unsubscribe\": \"<https://takt.example.com/api/unsubscribe/AZqm…>\","
                    + " \"List-Unsubscribe-Post\": \"List-Unsubscribe=One-Click\"}")
        Map<String, String> headers) {}
