package takt.client.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves a choice. A browser's own request proves its address and its name by itself; it may
 * say only what was clicked, when the text was shown, and the age.
 *
 * @param said what was clicked or said, such as the words on the button, 1 to 500 characters
 * @param shownAt when the text was shown
 * @param chosenAt when the person chose, if it was before this request
 * @param reason why staff records it, 1 to 500 characters; staff must say it
 * @param document where the paper, recording or log is that proves it, 1 to 500 characters
 * @param age the person's age in years, 1 to 150
 * @param guardian whether a guardian consented for the person
 * @param address the IP address that the choice came from; kept truncated, and only where the
 *     purpose asks for it
 * @param userAgent the browser's name for itself, 1 to 500 characters; kept only where the purpose
 *     asks for it
 */
public record ProofBody(
    @Size(min = 1, max = 500) @Schema(examples = "Yes, show me offers") String said,
    @Schema(examples = "2026-11-22T12:00:00Z") Instant shownAt,
    @Schema(examples = "2026-11-22T12:00:07Z") Instant chosenAt,
    @Size(min = 1, max = 500) @Schema(examples = "Asked for it by telephone") String reason,
    @Size(min = 1, max = 500) @Schema(examples = "letter 2026-117") String document,
    @Min(1) @Max(150) @Schema(examples = "17") Integer age,
    @Schema(examples = "true") Boolean guardian,
    @Size(min = 1, max = 45) @Schema(examples = "203.0.113.7") String address,
    @Size(min = 1, max = 500) @Schema(examples = "Mozilla/5.0") String userAgent) {}
