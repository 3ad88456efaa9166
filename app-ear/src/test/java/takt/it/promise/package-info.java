/**
 * The seven promises of the opt-out (design, "The opt-out: what Takt promises"), one test class
 * each, on both databases. Those that extend {@link takt.it.container.InTakt} run inside the
 * server.
 */
package takt.it.promise;
