package takt.client.profiles;

import java.util.UUID;

/**
 * What was put right.
 *
 * @param profile whose attribute it is
 * @param name its name
 * @param value what is right; null if nothing is
 * @param source person or staff
 * @param revision the revision of this word
 */
public record CorrectionInfo(
    UUID profile, String name, String value, String source, int revision) {}
