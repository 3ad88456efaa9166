package takt.client.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose subscriptions are asked for.
 *
 * @param address the address of a mailbox, at most 254 characters
 * @param language the language of the mail, de or en; that of the request if left out
 */
public record SubscriptionsBody(
    @Schema(examples = "anna@example.com") String address,
    @Schema(examples = "de") String language) {}
