package takt.client.profiles;

import java.time.Instant;
import java.util.UUID;

/**
 * That a recipient has data of a person.
 *
 * @param pseudonym the random id to give along with the data: notices name the person by it
 * @param since since when
 */
public record DisclosureInfo(UUID pseudonym, Instant since) {}
