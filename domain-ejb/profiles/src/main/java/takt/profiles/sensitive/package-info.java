/**
 * Special categories of personal data (GDPR Art. 9): recognised by name, refused unless covered.
 */
package takt.profiles.sensitive;
