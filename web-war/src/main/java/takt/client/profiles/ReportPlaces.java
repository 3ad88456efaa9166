package takt.client.profiles;

import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Where lists go on that did not fit.
 *
 * @param events the last event that was answered; absent if there are no more
 * @param decisions the last decision that was answered; absent if there are no more
 * @param messages the last message that was answered; absent if there are no more
 */
public record ReportPlaces(@Size(max = 1_000) String events, UUID decisions, UUID messages) {}
