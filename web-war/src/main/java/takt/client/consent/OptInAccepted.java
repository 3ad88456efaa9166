package takt.client.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a mailbox is asked, if it may be asked now. It says the same to everybody.
 *
 * @param validHours for how many hours the link in the mail can be used
 */
public record OptInAccepted(@Schema(examples = "48") int validHours) {}
