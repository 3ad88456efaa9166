package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By what a company tells situations apart.
 *
 * @param facets at most 4, each name once
 */
public record SituationFacetsBody(
    @NotNull
        @Size(max = 4)
        @Schema(
            examples =
                "[{\"name\": \"weather\", \"values\": [\"cold\", \"hot\"]}, {\"name\": \"season\"}]")
        List<@NotNull @Valid Facet> facets) {

  /**
   * Something that tells situations apart.
   *
   * @param name 1 to 30 small letters, digits and hyphens; {@code daypart} and {@code season} are
   *     derived from an event's time, others come with the event as {@code context.situation}
   * @param values its values, at most 8, spelled as names are; of daypart and season they are known
   */
  public record Facet(
      @NotNull @Pattern(regexp = NAME) @Schema(examples = "weather") String name,
      @Size(max = 8) @Schema(examples = "[\"cold\", \"mild\", \"hot\"]")
          List<@NotNull @Pattern(regexp = NAME) String> values) {

    private static final String NAME = "[a-z][a-z0-9-]{0,29}";
  }
}
