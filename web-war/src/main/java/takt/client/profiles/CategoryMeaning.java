package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a category of consent means.
 *
 * @param purposes the purposes that it means, at most 64; none if it means none
 */
public record CategoryMeaning(
    @NotNull @Size(max = 64) @Schema(examples = "[\"analysis\"]") List<@NotNull String> purposes) {}
