package takt.client.consent;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a purpose tells people, in one language, as far as it is written; each part has 1,000
 * characters at most.
 *
 * @param name its name
 * @param sentence the purpose in one sentence
 * @param collected what is collected
 * @param use what it is used for
 * @param benefit what the person gets from it
 * @param recipients who can see it
 * @param storage which cookies and device storage it uses
 * @param kept how long the data is kept
 */
public record DraftTexts(
    @Size(max = 1000) @Schema(examples = "Personalised offers") String name,
    @Size(max = 1000) String sentence,
    @Size(max = 1000) String collected,
    @Size(max = 1000) String use,
    @Size(max = 1000) String benefit,
    @Size(max = 1000) String recipients,
    @Size(max = 1000) String storage,
    @Size(max = 1000) String kept) {}
