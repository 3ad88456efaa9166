/**
 * Takt's pages in a real browser, as persons and officers see, hear and click them (rules W.8 and
 * W.9): on a phone and on a desk, in both languages, with a keyboard alone, and on paper.
 */
package takt.it.browser;
