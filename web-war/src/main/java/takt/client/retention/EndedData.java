package takt.client.retention;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is over of one kind of data.
 *
 * @param kind events, attributes, former-attributes, list-entries, decisions, queued-messages or
 *     complaints; profiles of which nothing is left, and the identifiers that lead to them
 * @param ended how many things each purpose lets go, by its code; none of profiles and identifiers,
 *     which are for no purpose of their own
 * @param deleted how many of them no other purpose keeps
 * @param restricted how many more are over, but stay as long as their persons' data are restricted
 *     (GDPR Art. 18)
 */
public record EndedData(
    @Schema(examples = "events") String kind,
    @Schema(examples = "{\"offers\": 120}") Map<String, Long> ended,
    long deleted,
    long restricted) {}
