package takt.client.segments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * A change of a list.
 *
 * @param add who is put on it, at most 500
 * @param remove who is taken off it, at most 500
 */
public record ListChangeBody(
    @Size(max = 500) @Schema(examples = "[{\"customer\": \"12481\"}]")
        List<@NotNull @Valid Subject> add,
    @Size(max = 500) @Schema(examples = "[]") List<@NotNull @Valid Subject> remove) {}
