package takt.client.consent;

import java.util.List;

/**
 * Drafts of purposes.
 *
 * @param items by code, at most 64
 */
public record DraftList(List<DraftInfo> items) {}
