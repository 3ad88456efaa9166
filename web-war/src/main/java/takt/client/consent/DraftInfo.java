package takt.client.consent;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Problem.FieldError;

/**
 * A draft as it is saved.
 *
 * @param self its address
 * @param code the code of its purpose
 * @param state draft
 * @param revision 1 when it was made, one more with each change
 * @param replaces the version that it would replace; absent for a purpose that is not published
 * @param changedAt when it was last saved
 * @param draft what it says
 * @param missing each part that is missing before it can be published
 */
public record DraftInfo(
    @Schema(examples = "/api/purpose-drafts/offers") String self,
    @Schema(examples = "offers") String code,
    @Schema(examples = "draft") String state,
    int revision,
    Integer replaces,
    Instant changedAt,
    DraftBody draft,
    List<FieldError> missing) {}
