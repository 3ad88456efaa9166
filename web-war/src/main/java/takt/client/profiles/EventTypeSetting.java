package takt.client.profiles;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What events of a name may be used for.
 *
 * @param purposes the purposes they may be used for, at most 64
 * @param weight how much one of them adds to an interest, 0 to 100; 0 for nothing
 */
public record EventTypeSetting(
    @NotNull @Size(max = 64) @Schema(examples = "[\"offers\"]") List<@NotNull String> purposes,
    @NotNull @DecimalMin("0") @DecimalMax("100") @Schema(examples = "1") Double weight) {}
