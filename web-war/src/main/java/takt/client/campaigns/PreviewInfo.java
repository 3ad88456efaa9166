package takt.client.campaigns;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would be decided, and how.
 *
 * @param decision the decision, without id
 * @param trace what every policy said
 * @param hidden the facts in what is shown whose placeholders stand there, as a marketer does not
 *     see their values: identifiers, addresses and telephone numbers
 * @param wordings what every variant of the campaign that is taken as running would say to this
 *     person, at most 1,200
 */
public record PreviewInfo(
    DecisionInfo decision,
    TraceInfo trace,
    @Schema(examples = "[\"attribute.email\"]") List<String> hidden,
    List<Wording> wordings) {

  /**
   * What a variant would say.
   *
   * @param message the message's key
   * @param variant the variant's key
   * @param degree how personal it is
   * @param withinDose whether the person may be told it
   * @param missing facts that are not known, and the segment that the person is not in: it is not
   *     shown then
   * @param hidden facts that are known, and whose placeholders stand there
   * @param title the title, facts filled in; as written where they are missing
   * @param body the body, likewise
   * @param link where it leads
   */
  public record Wording(
      String message,
      @Schema(examples = "web-en-3") String variant,
      int degree,
      boolean withinDose,
      @Schema(examples = "[\"firstName\"]") List<String> missing,
      @Schema(examples = "[\"attribute.email\"]") List<String> hidden,
      String title,
      String body,
      String link) {}
}
