package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How personal messages may be at most, by how well the company and the person know each other.
 *
 * @param everywhere on every channel that has no row of its own
 * @param channels rows of their own, each channel once; none if absent
 */
public record DoseBody(
    @NotNull @Valid Row everywhere, @Size(max = 6) List<@NotNull @Valid ChannelRow> channels) {

  /**
   * The highest degrees, each 0 to 4, none lower than the one before it.
   *
   * @param stranger for somebody without a customer number
   * @param acquaintance for somebody with one
   * @param customer for somebody who has bought
   * @param regular for somebody who has ordered several times
   */
  public record Row(
      @NotNull @Min(0) @Max(4) @Schema(examples = "1") Integer stranger,
      @NotNull @Min(0) @Max(4) @Schema(examples = "2") Integer acquaintance,
      @NotNull @Min(0) @Max(4) @Schema(examples = "3") Integer customer,
      @NotNull @Min(0) @Max(4) @Schema(examples = "4") Integer regular) {}

  /**
   * The row of a channel.
   *
   * @param channel the channel
   * @param degrees its highest degrees
   */
  public record ChannelRow(
      @NotNull @Schema(examples = "email") String channel, @NotNull @Valid Row degrees) {}
}
