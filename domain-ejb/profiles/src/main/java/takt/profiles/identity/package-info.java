/** Which profile an identifier leads to, and what happens when two turn out to be one. */
package takt.profiles.identity;
