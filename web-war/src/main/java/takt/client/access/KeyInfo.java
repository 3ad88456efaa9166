package takt.client.access;

import java.time.Instant;
import java.util.List;

/**
 * A key, without its secret.
 *
 * @param id its public part
 * @param role its role
 * @param scopes the areas it is limited to
 * @param label what it is for
 * @param source what its holder calls itself as the source of the attributes and events that it
 *     sends; absent if it does not
 * @param consentSource whether consent objects inside the events that come by it are recorded
 * @param createdAt when it was made
 * @param revokedAt when it was revoked; absent while it is valid
 */
public record KeyInfo(
    String id,
    String role,
    List<String> scopes,
    String label,
    String source,
    boolean consentSource,
    Instant createdAt,
    Instant revokedAt) {}
