package takt.consent;

/**
 * The evidence of an entry, with what it takes to check it against the hash that the entry holds.
 *
 * @param salt 128 random bits in lower-case hexadecimal
 * @param evidence what is kept
 */
public record SaltedEvidence(String salt, Evidence evidence) {}
