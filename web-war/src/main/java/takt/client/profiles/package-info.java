/** Profiles for a purpose, and what events may be used for. */
package takt.client.profiles;
