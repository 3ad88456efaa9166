package takt.campaigns.campaign;

import java.util.UUID;
import takt.kernel.PurposeCode;

/**
 * A message that speaks of an item.
 *
 * @param campaign its campaign
 * @param purpose what that uses data for
 * @param message its name in the campaign
 */
public record Spoken(UUID campaign, PurposeCode purpose, String message) {}
