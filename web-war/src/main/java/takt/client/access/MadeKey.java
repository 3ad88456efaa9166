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
 * @param source what its holder calls itself as the source of the attributes and events that it
 *     sends; absent if it does not
 * @param consentSource whether consent objects inside the events that come by it are recorded
 */
public record MadeKey(
    String self,
    String key,
    String id,
    String role,
    List<String> scopes,
    String source,
    boolean consentSource)
    implements Linked {}
