package takt.client.consent;

import java.util.List;

/**
 * Retirements of purposes.
 *
 * @param items newest first, at most 64
 */
public record RetirementList(List<RetirementInfo> items) {}
