package takt.client.campaigns;

import java.util.List;

/**
 * What came of all that a person permits.
 *
 * @param deals by purpose
 */
public record DealList(List<DealInfo> deals) {}
