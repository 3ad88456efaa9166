package takt.client.consent;

import java.util.List;
import java.util.UUID;

/**
 * What somebody permits now.
 *
 * @param profile whose permissions these are; absent for somebody who has decided nothing and is
 *     not known
 * @param items one for each purpose, by code
 */
public record PermissionList(UUID profile, List<PermissionInfo> items) {}
