package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question: what would be shown?
 *
 * @param person to whom; somebody unknown if absent
 * @param asIfRunning a campaign that is taken as running
 * @param placement the code of the placement
 * @param language de or en
 * @param context as in a decision
 */
public record PreviewBody(
    @Valid InventedPersonBody person,
    UUID asIfRunning,
    @NotNull @Schema(examples = "home-banner") String placement,
    @NotNull @Schema(examples = "en") String language,
    @Size(max = 20) Map<String, @NotNull String> context) {

  /**
   * A person who does not exist.
   *
   * @param permitted the codes of the purposes they permit
   * @param familiarity stranger, acquaintance, customer or regular
   * @param ownLimit the highest degree they want; no limit if absent
   * @param interests categories and their scores, above 0
   * @param bought the items they have
   * @param firstName their first name
   * @param attributes further attributes by name
   * @param segments the codes of the segments they are in
   */
  public record InventedPersonBody(
      @NotNull @Size(max = 64) List<@NotNull String> permitted,
      @NotNull @Schema(examples = "customer") String familiarity,
      @Min(0) @Max(4) Integer ownLimit,
      @Size(max = 50) @Schema(examples = "{\"kitchen\": 3.5}")
          Map<String, @NotNull Double> interests,
      @Size(max = 200) List<@NotNull String> bought,
      @Size(min = 1, max = 100) String firstName,
      @Size(max = 50) @Schema(examples = "{\"city\": \"Bonn\"}")
          Map<String, @NotNull @Size(max = 1000) String> attributes,
      @Size(max = 50) List<@NotNull String> segments) {}
}
