package takt.client.mails;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many mails to give out, and for how long.
 *
 * @param limit at most so many, 1 to 100; 20 if left out
 * @param leaseSeconds for how long they are given to nobody else, 10 to 3,600; 300 if left out
 */
public record MailClaimBody(
    @Min(1) @Max(100) @Schema(examples = "20") Integer limit,
    @Min(10) @Max(3600) @Schema(examples = "300") Integer leaseSeconds) {}
