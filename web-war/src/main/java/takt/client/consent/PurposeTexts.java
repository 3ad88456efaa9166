package takt.client.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a purpose tells people, in one language; each part has 1 to 1,000 characters.
 *
 * @param name its name
 * @param sentence the purpose in one sentence
 * @param collected what is collected
 * @param use what it is used for
 * @param benefit what the person gets from it
 * @param recipients who can see it
 * @param storage which cookies and device storage it uses
 * @param kept how long the data is kept; if left out, a sentence made from retentionDays
 */
public record PurposeTexts(
    @NotBlank @Size(max = 1000) @Schema(examples = "Personalised offers") String name,
    @NotBlank @Size(max = 1000) String sentence,
    @NotBlank @Size(max = 1000) String collected,
    @NotBlank @Size(max = 1000) String use,
    @NotBlank @Size(max = 1000) String benefit,
    @NotBlank @Size(max = 1000) String recipients,
    @NotBlank @Size(max = 1000) String storage,
    @Size(max = 1000)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "We delete these data after two years.")
        String kept) {

  /** Without words on how long the data is kept. */
  public PurposeTexts(
      String name,
      String sentence,
      String collected,
      String use,
      String benefit,
      String recipients,
      String storage) {
    this(name, sentence, collected, use, benefit, recipients, storage, null);
  }
}
