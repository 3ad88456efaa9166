/**
 * Tests of the whole: REST tests against the unmodified EAR, container tests inside it, both on the
 * database that the system property {@code takt.database} names. {@link takt.it.server} starts what
 * they need.
 */
package takt.it;
