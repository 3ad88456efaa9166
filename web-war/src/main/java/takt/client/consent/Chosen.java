package takt.client.consent;

import java.util.List;
import java.util.UUID;

/**
 * What follows from choices.
 *
 * @param profile whose they were
 * @param permissions what is permitted now, one for each purpose
 * @param receipt the receipt of what was refused; absent if nothing was
 * @param copy where the person finds their own receipt of what was given; absent if nothing new was
 */
public record Chosen(
    UUID profile, List<PermissionInfo> permissions, ReceiptInfo receipt, PersonalCopy copy) {}
