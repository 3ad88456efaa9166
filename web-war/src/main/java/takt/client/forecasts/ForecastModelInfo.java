package takt.client.forecasts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Linked;

/**
 * A version of a forecast model, and the training that makes it.
 *
 * @param self its address
 * @param id its key
 * @param kind purchases or intent
 * @param purpose what its forecasts are for
 * @param version 1 for the first of its purpose and kind
 * @param state waiting, running, ready, refused or failed
 * @param persons of how many persons the training has read so far
 * @param request what was asked for
 * @param askedAt when it was asked for
 * @param endedAt when the training ended
 * @param purchases what came of it, if it is of purchases and ready
 * @param intent what came of it, if it is of intent and ready
 * @param refusals why it was refused, if it was
 */
public record ForecastModelInfo(
    String self,
    UUID id,
    @Schema(examples = "purchases") String kind,
    @Schema(examples = "offers") String purpose,
    int version,
    @Schema(examples = "ready") String state,
    long persons,
    ForecastModelRequest request,
    Instant askedAt,
    Instant endedAt,
    PurchaseFitInfo purchases,
    IntentFitInfo intent,
    List<Refusal> refusals)
    implements Linked {

  /**
   * Why the data do not carry a model.
   *
   * @param reason the rule
   * @param needed how much would have been enough
   * @param found how much there was
   * @param column the column that it is about; left out if it is about none
   */
  public record Refusal(
      @Schema(examples = "too-few-persons") String reason,
      double needed,
      double found,
      String column) {}
}
