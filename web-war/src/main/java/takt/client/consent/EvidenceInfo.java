package takt.client.consent;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is kept beside a ledger entry to prove it; each part is absent if it is not kept.
 *
 * @param said what was clicked or said
 * @param reason why staff recorded it
 * @param document where the paper, recording or log is that proves it
 * @param network the network that the choice came from: /24 of an IPv4, /48 of an IPv6 address
 * @param userAgent the browser's name for itself
 * @param confirmed what was asked for before, if the choice confirmed it by e-mail
 */
public record EvidenceInfo(
    @Schema(examples = "Yes, show me offers") String said,
    @Schema(examples = "Asked for it by telephone") String reason,
    @Schema(examples = "letter 2026-117") String document,
    @Schema(examples = "203.0.113.0/24") String network,
    @Schema(examples = "Mozilla/5.0") String userAgent,
    AskedInfo confirmed) {

  /** Of a choice that was made at once. */
  public EvidenceInfo(
      String said, String reason, String document, String network, String userAgent) {
    this(said, reason, document, network, userAgent, null);
  }

  /**
   * The first half of a double opt-in's proof; a part is absent if it is not kept.
   *
   * @param request the id of the request
   * @param address the mailbox that was asked
   * @param at when it was asked for
   * @param channel where it was asked for
   * @param place the page or form
   * @param language the language of the text then
   * @param textHash SHA-256 of the purpose's text in that language
   * @param said what was clicked then
   * @param shownAt when the text was shown then
   * @param network the network that the request came from
   * @param userAgent the name of the browser that it came from
   */
  public record AskedInfo(
      UUID request,
      @Schema(examples = "anna@example.com") String address,
      Instant at,
      @Schema(examples = "web") String channel,
      @Schema(examples = "newsletter form") String place,
      @Schema(examples = "en") String language,
      String textHash,
      String said,
      Instant shownAt,
      @Schema(examples = "203.0.113.0/24") String network,
      String userAgent) {}
}
