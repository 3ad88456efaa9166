package takt.client.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key to make.
 *
 * @param role integrator, marketer, dpo, operator, browser or mailer
 * @param scopes the areas it is limited to; all if there are none
 * @param label what it is for, 1 to 200 characters
 * @param source what its holder calls itself as the source of the attributes and events that it
 *     sends, for the order of sources: 1 to 40 lower-case letters, digits and hyphens, not person,
 *     staff, identify, group or inferred; only of an integrator or a browser. If it is absent, a
 *     browser's is browser, and attributes by an integrator's are of the source identify or group
 * @param consentSource whether consent objects inside the events that come by it are the persons'
 *     word and are recorded: for keys that only a consent manager's site or server has; false if it
 *     is absent
 */
public record KeyRequest(
    @NotNull @Schema(examples = "integrator") String role,
    @Size(max = 10) @Schema(examples = "[\"tracking\"]") List<@NotNull String> scopes,
    @NotBlank @Size(max = 200) @Schema(examples = "Web shop, server") String label,
    @Size(min = 1, max = 40) @Schema(examples = "crm") String source,
    @Schema(examples = "false") Boolean consentSource) {

  /** A key whose events change no permission. */
  public KeyRequest(String role, List<String> scopes, String label) {
    this(role, scopes, label, null, null);
  }
}
