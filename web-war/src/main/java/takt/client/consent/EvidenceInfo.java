package takt.client.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is kept beside a ledger entry to prove it; each part is absent if it is not kept.
 *
 * @param said what was clicked or said
 * @param reason why staff recorded it
 * @param document where the paper, recording or log is that proves it
 * @param network the network that the choice came from: /24 of an IPv4, /48 of an IPv6 address
 * @param userAgent the browser's name for itself
 */
public record EvidenceInfo(
    @Schema(examples = "Yes, show me offers") String said,
    @Schema(examples = "Asked for it by telephone") String reason,
    @Schema(examples = "letter 2026-117") String document,
    @Schema(examples = "203.0.113.0/24") String network,
    @Schema(examples = "Mozilla/5.0") String userAgent) {}
