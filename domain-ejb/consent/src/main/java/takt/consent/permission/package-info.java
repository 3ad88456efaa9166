/** What is permitted: the row per profile, and the pure rules that derive answers from it. */
package takt.consent.permission;
