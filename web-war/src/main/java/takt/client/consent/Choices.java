package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * What a person chose, as on a consent banner.
 *
 * @param subject who
 * @param given the purposes they said yes to
 * @param refused the purposes they said no to; a no is recorded before a yes
 * @param versions the version whose text was shown, by purpose; the current one where none is named
 * @param language the language of the text that was shown, de or en
 * @param channel where: web, email, push, post, phone or shop
 * @param place the page, form or conversation, 1 to 200 characters
 * @param actor who made the choice known: person, staff, browser-signal or import; staff if left
 *     out by a data protection officer, otherwise the person
 * @param about the one channel that the choice is about; the purposes as a whole if left out
 * @param proof what proves it; staff must give a reason
 */
public record Choices(
    @NotNull @Valid Subject subject,
    @Size(max = 64) @Schema(examples = "[\"offers\"]") List<@NotNull String> given,
    @Size(max = 64) @Schema(examples = "[\"analysis\"]") List<@NotNull String> refused,
    @Size(max = 64) @Schema(examples = "{\"offers\": 1}")
        Map<@NotNull String, @NotNull Integer> versions,
    @NotNull @Schema(examples = "de") String language,
    @NotNull @Schema(examples = "web") String channel,
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "banner")
        String place,
    @Schema(examples = "person") String actor,
    @Schema(examples = "email") String about,
    @Valid ProofBody proof) {

  /** About purposes as a whole, with no more proof. */
  public Choices(
      Subject subject,
      List<String> given,
      List<String> refused,
      Map<String, Integer> versions,
      String language,
      String channel,
      String place,
      String actor) {
    this(subject, given, refused, versions, language, channel, place, actor, null, null);
  }
}
