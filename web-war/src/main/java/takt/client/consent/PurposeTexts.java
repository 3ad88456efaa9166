package takt.client.consent;

import jakarta.validation.constraints.NotBlank;
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
 */
public record PurposeTexts(
    @NotBlank @Size(max = 1000) @Schema(examples = "Personalised offers") String name,
    @NotBlank @Size(max = 1000) String sentence,
    @NotBlank @Size(max = 1000) String collected,
    @NotBlank @Size(max = 1000) String use,
    @NotBlank @Size(max = 1000) String benefit,
    @NotBlank @Size(max = 1000) String recipients,
    @NotBlank @Size(max = 1000) String storage) {}
