package takt.client.segments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A psychographic scale: the mean of a person's answers to several questions, from 0 to 1.
 *
 * @param names what it is, in plain words that persons read
 * @param items the questions, 2 to 50, each attribute once
 * @param lowest the lowest answer there is, -1,000 to 1,000
 * @param highest the highest, above it
 * @param least how many answers there must be for a value; half of the questions if it is left out
 */
public record ScaleBody(
    @NotNull @Valid PlainNames names,
    @NotNull @Size(min = 2, max = 50) List<@NotNull @Valid Item> items,
    @NotNull @Min(-1000) @Max(1000) @Schema(examples = "1") Integer lowest,
    @NotNull @Min(-1000) @Max(1000) @Schema(examples = "5") Integer highest,
    @Min(1) @Max(50) @Schema(examples = "2") Integer least) {

  /**
   * A question.
   *
   * @param attribute the attribute that holds the answer, 1 to 200 characters
   * @param reversed whether a high answer means a low value; not if it is left out
   */
  public record Item(
      @NotNull @Size(min = 1, max = 200) @Schema(examples = "likesNewThings") String attribute,
      Boolean reversed) {}
}
