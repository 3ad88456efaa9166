package takt.client.consent;

import java.util.List;

/**
 * Purposes, or versions of one.
 *
 * @param items purposes by code, at most 64; versions oldest first, at most 1,000
 */
public record PurposeList(List<PurposeInfo> items) {}
