package takt.client.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody permits now, or permitted at a time in the past.
 *
 * @param profile whose permissions these are; absent for somebody who has decided nothing and is
 *     not known
 * @param at the time in the past that was asked for; absent for now
 * @param items one for each purpose, by code
 */
public record PermissionList(UUID profile, Instant at, List<PermissionInfo> items) {}
