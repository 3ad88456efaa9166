package takt.client.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Subject;

/**
 * A consent that a mailbox is to confirm.
 *
 * @param subject whose it is, if the caller knows the person by more than the address; who reads
 *     the mailbox decides, though: if the address leads to another profile, it is that profile's
 * @param address the mailbox to ask
 * @param purposes what is to be consented to
 * @param language the language of the text that was shown, and of the mail: de or en
 * @param channel where it was asked for: web, email, push, post, phone or shop
 * @param place the page, form or conversation, 1 to 200 characters
 * @param proof what was shown and clicked, and the age: without chosenAt, reason and document
 */
public record OptInBody(
    @Valid Subject subject,
    @NotNull @Size(min = 3, max = 254) @Schema(examples = "anna@example.com") String address,
    @NotEmpty @Size(max = 64) @Schema(examples = "[\"newsletter\"]") List<@NotNull String> purposes,
    @NotNull @Schema(examples = "de") String language,
    @NotNull @Schema(examples = "web") String channel,
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\u0000]*[^\\u0000\\s][^\\u0000]*")
        @Schema(examples = "newsletter form")
        String place,
    @Valid ProofBody proof) {}
