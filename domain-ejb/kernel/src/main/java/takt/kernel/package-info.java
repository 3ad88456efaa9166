/**
 * The words that all modules share: values, and the events that cross modules.
 *
 * <p>No behaviour beyond refusing nonsense at birth, no framework, no dependency.
 *
 * <ul>
 *   <li>K.1 A {@link takt.kernel.ProfileId} is a version 7 UUID (RFC 9562) and the only key that
 *       crosses modules.
 *   <li>K.2 A {@link takt.kernel.PurposeSet} has one canonical text: its codes in ascending order,
 *       one space between them.
 *   <li>K.3 Events are records of ids and values, named for what their publisher did, and are
 *       delivered synchronously in the publisher's transaction.
 *   <li>K.4 An {@link takt.kernel.EmailAddress} has one spelling: without spaces around it, in
 *       lower case, its domain in ASCII.
 * </ul>
 */
package takt.kernel;
