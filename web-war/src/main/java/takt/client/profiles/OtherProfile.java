package takt.client.profiles;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The other profile of a merge or split.
 *
 * @param absorbed the profile that is, or was, absorbed
 * @param reason why, 1 to 500 characters, without personal data; it is kept and shown with the
 *     explanation of the profile
 */
public record OtherProfile(
    @NotNull @Schema(examples = "0190a3c5-0000-7000-8000-000000000002") UUID absorbed,
    @Size(max = 500)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "Both wrote to us and said that they are two people.")
        String reason) {

  /** Without a reason. */
  public OtherProfile(UUID absorbed) {
    this(absorbed, null);
  }
}
