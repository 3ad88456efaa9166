package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The company's own list of values that identify nobody.
 *
 * @param values the values, at most 1,000, each with 1 to 256 characters; case and the spaces
 *     around them make no difference
 */
public record NonIdentifyingBody(
    @NotNull @Size(max = 1000) @Schema(examples = "[\"service@shop.example\", \"laufkunde\"]")
        List<@NotNull @Size(min = 1, max = 256) String> values) {}
