package takt.client.campaigns;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What every policy said.
 *
 * @param lines at least one for each campaign of the placement, at most 600
 */
public record TraceInfo(List<Line> lines) {

  /**
   * What one policy said.
   *
   * @param campaign the campaign it is about; absent for the whole decision
   * @param policy the policy's name
   * @param outcome what it said, such as cap-reached
   * @param detail more of it, without personal data
   */
  public record Line(
      UUID campaign,
      @Schema(examples = "caps") String policy,
      @Schema(examples = "cap-reached") String outcome,
      String detail) {}
}
