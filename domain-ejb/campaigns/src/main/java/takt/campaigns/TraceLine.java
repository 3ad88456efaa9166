package takt.campaigns;

import java.util.Optional;
import java.util.UUID;

/**
 * What one policy said (rule G3.8), for marketers.
 *
 * @param campaign the campaign it is about; empty for the whole decision
 * @param policy the policy's name
 * @param verdict what it said
 * @param detail more of it, without personal data, at most 200 characters
 */
public record TraceLine(Optional<UUID> campaign, String policy, Verdict verdict, String detail) {}
