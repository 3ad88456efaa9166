package takt.client.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the person finds their own copy of a receipt, without a log-in: hand it to them and to
 * nobody else. Nobody can guess it.
 *
 * @param document the receipt by ISO/IEC TS 27560, as JSON-LD
 * @param page the same as a page to read and to print
 */
public record PersonalCopy(
    @Schema(examples = "/api/consent-receipts/AZ…") String document,
    @Schema(examples = "/api/consent-receipts/AZqm…/page") String page) {}
