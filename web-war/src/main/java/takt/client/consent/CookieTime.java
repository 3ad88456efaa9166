package takt.client.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long something stays on the device: in days, in words, or both.
 *
 * @param days 0 for until the browser is closed, else whole days rounded up, 36,500 at most
 * @param words the same in {@code de} and {@code en}, 1 to 200 characters each; made from the days
 *     if left out
 */
public record CookieTime(
    @Min(0) @Max(36_500) @Schema(examples = "30") Integer days,
    @Size(max = 2) @Schema(examples = "{\"de\": \"30 Tage\", \"en\": \"30 days\"}")
        Map<@NotNull String, @NotBlank @Size(max = 200) String> words) {}
