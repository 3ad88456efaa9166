package takt.client.access;

import java.util.List;
import takt.client.Linked;

/**
 * A new key.
 *
 * @param self its address
 * @param key the key itself; Takt does not keep it and cannot show it again
 * @param id its public part
 * @param role its role
 * @param scopes the areas it is limited to
 * @param consentSource whether consent objects inside the events that come by it are recorded
 */
public record MadeKey(
    String self, String key, String id, String role, List<String> scopes, boolean consentSource)
    implements Linked {}
