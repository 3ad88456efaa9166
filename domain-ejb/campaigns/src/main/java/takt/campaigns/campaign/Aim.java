package takt.campaigns.campaign;

import java.util.UUID;
import takt.campaigns.Goal;
import takt.kernel.PurposeCode;

/**
 * A campaign's goal.
 *
 * @param campaign the campaign
 * @param purpose what it uses data for
 * @param goal the goal
 */
public record Aim(UUID campaign, PurposeCode purpose, Goal goal) {}
