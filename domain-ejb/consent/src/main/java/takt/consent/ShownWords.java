package takt.consent;

import takt.kernel.Language;

/**
 * A text as people were shown it.
 *
 * @param hash its SHA-256, by which the ledger names it
 * @param language its language
 * @param text its parts, one in each line
 */
public record ShownWords(String hash, Language language, String text) {}
