package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import takt.client.Subject;

/**
 * Whose data a recipient gets.
 *
 * @param subject whose
 */
public record DisclosureBody(@NotNull @Valid Subject subject) {}
