package takt.client.erasures;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * Whom to erase.
 *
 * @param subject whom
 * @param reason why, 3 to 500 characters; it is kept and names nobody
 * @param keep contract purposes whose data is kept for claims; none if left out
 */
public record ErasureBody(
    @NotNull @Valid Subject subject,
    @NotNull @Size(min = 3, max = 500) @Schema(examples = "asked by letter") String reason,
    @Size(max = 64) @Valid List<@NotNull @Valid Keep> keep) {

  /**
   * A contract purpose whose data is kept for claims (GDPR Art. 17(3)(e)).
   *
   * @param purpose its code
   * @param reason why, 3 to 500 characters; it is shown to the person
   */
  public record Keep(
      @NotNull @Schema(examples = "orders") String purpose,
      @NotNull
          @Size(min = 3, max = 500)
          @Schema(examples = "warranty claims can come until two years after the purchase")
          String reason) {}
}
