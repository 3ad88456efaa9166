package takt.client.profiles;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A type of identifiers.
 *
 * @param self its address
 * @param code its code
 * @param builtIn whether Takt knows it without being told
 * @param revision 0 for a built-in one that nobody has changed
 * @param type what holds for it
 */
public record IdentifierTypeInfo(
    String self,
    @Schema(examples = "loyalty-card") String code,
    boolean builtIn,
    int revision,
    IdentifierTypeBody type) {}
