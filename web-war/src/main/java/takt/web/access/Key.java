package takt.web.access;

import java.util.Optional;
import java.util.Set;

/**
 * What a valid key allows.
 *
 * @param id its public part
 * @param role its role, one of {@link Role#OF_KEYS}
 * @param scopes the areas it is limited to, of {@link Scope#ALL}
 * @param consentSource whether consent objects inside the events that come by it are persons' word
 * @param label what it is for: the name by which its holder shows in logs
 * @param source what its holder calls itself as the source of what it sends
 */
public record Key(
    String id,
    String role,
    Set<String> scopes,
    boolean consentSource,
    String label,
    Optional<String> source) {}
