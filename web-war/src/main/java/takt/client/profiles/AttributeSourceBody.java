package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order of sources of attributes.
 *
 * @param sources the sources, the most reliable first, at most 50
 */
public record AttributeSourceBody(
    @NotNull
        @Size(max = 50)
        @Schema(examples = "[\"shop\", \"import\", \"identify\", \"inferred\"]")
        List<@NotNull String> sources) {}
