package takt.client.consent;

/**
 * Why a version was published though its texts could be plainer.
 *
 * @param reason the data protection officer's reason
 * @param warnings how many warnings there were
 */
public record AcceptedInfo(String reason, int warnings) {}
