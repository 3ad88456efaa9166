package takt.client.mails;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a mail could not be sent.
 *
 * @param claim the claim by which it was given out
 */
public record MailFailure(
    @NotNull @Schema(examples = "7e57d004-2b97-4e7a-b45f-5387367791cd") UUID claim) {}
