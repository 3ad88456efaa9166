package takt.client.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key that signs blocks.
 *
 * @param algorithm of the signatures
 * @param publicKey the public key: X.509 in base64
 */
public record LedgerKey(
    @Schema(examples = "Ed25519") String algorithm,
    @Schema(examples = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=")
        String publicKey) {}
