package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The other profile of a merge or split.
 *
 * @param absorbed the profile that is, or was, absorbed
 */
public record OtherProfile(
    @NotNull @Schema(examples = "0190a3c5-0000-7000-8000-000000000002") UUID absorbed) {}
