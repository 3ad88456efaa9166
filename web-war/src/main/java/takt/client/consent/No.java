package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * A person's no: withdrawal of consent or objection. It names purposes or says everything.
 *
 * @param subject who
 * @param purposes what for
 * @param everything whether it is about everything that has a switch; false if left out
 * @param language the language of the text that was shown, de or en
 * @param channel where: web, email, push, post, phone or shop
 * @param place the page, form or conversation, 1 to 200 characters
 * @param actor who made the choice known: person, staff, browser-signal or import; staff if left
 *     out by a data protection officer, otherwise the person
 * @param about the one channel that the choice is about; the purposes as a whole if left out
 * @param proof what proves it; staff must give a reason
 */
public record No(
    @NotNull @Valid Subject subject,
    @Size(max = 64) @Schema(examples = "[\"offers\"]") List<@NotNull String> purposes,
    Boolean everything,
    @NotNull @Schema(examples = "de") String language,
    @NotNull @Schema(examples = "web") String channel,
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "privacy centre")
        String place,
    @Schema(examples = "person") String actor,
    @Schema(examples = "email") String about,
    @Valid ProofBody proof) {

  /** From purposes as a whole, with no more proof. */
  public No(
      Subject subject,
      List<String> purposes,
      Boolean everything,
      String language,
      String channel,
      String place,
      String actor) {
    this(subject, purposes, everything, language, channel, place, actor, null, null);
  }
}
