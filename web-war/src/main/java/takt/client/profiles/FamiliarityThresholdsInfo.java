package takt.client.profiles;

import takt.client.profiles.FamiliarityThresholdsBody.Acquaintance;
import takt.client.profiles.FamiliarityThresholdsBody.Customer;
import takt.client.profiles.FamiliarityThresholdsBody.Regular;

/**
 * The thresholds of familiarity.
 *
 * @param revision 0 before the first change
 * @param acquaintance what makes an acquaintance of somebody with a customer number
 * @param customer what makes a customer
 * @param regular what makes a regular
 */
public record FamiliarityThresholdsInfo(
    int revision, Acquaintance acquaintance, Customer customer, Regular regular) {}
