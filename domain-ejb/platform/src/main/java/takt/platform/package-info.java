/**
 * What every module needs from the server: a clock, transactions, statements in them, its schema.
 *
 * <ul>
 *   <li>P.1 An {@link takt.platform.Atomic} method runs in one transaction: its caller's, or one of
 *       its own.
 *   <li>P.2 An {@link takt.platform.Atomic} method that began its transaction is tried again when
 *       the database refused it for a passing reason (deadlock, lock timeout, serialisation, a key
 *       that another transaction inserted first), at most {@value takt.platform.Atomic#TRIES}
 *       times; the caller never sees the reason.
 *   <li>P.3 Every module's schema is migrated before anything uses it; a schema that is newer than
 *       the application, or a database that cannot be reached, leaves the server up, not ready, and
 *       says why in one line.
 *   <li>P.4 On PostgreSQL, tables that are only ever added to refuse every change. Where the
 *       schemas have an owner of their own, Takt's role cannot take that protection away either.
 *   <li>P.5 What the company has set up may be used from a copy in memory for at most one second.
 *       The node that changed it uses no copy from before the change once its transaction has
 *       ended, even if another thread read it meanwhile.
 *   <li>P.6 Queries that go along with another one are run after it; each sees what had been
 *       committed when the one before it was done. On PostgreSQL they are one journey.
 * </ul>
 */
package takt.platform;
