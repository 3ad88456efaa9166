/** The structure of the house, as sentences that fail when it is broken. */
package takt.architecture;
