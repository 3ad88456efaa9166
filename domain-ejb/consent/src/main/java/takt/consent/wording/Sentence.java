package takt.consent.wording;

import java.util.List;

/**
 * A sentence of a text.
 *
 * @param number 1 for the text's first
 * @param offset where it begins in the text, in UTF-16 code units from 0
 * @param text its text
 * @param words its words
 */
record Sentence(int number, int offset, String text, List<String> words) {}
