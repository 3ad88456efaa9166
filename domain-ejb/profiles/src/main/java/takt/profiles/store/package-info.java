/**
 * The few native statements of the hot paths, and how rows travel to them: whole batches as arrays,
 * so that a statement's text, plan and round trip serve any number of rows.
 */
package takt.profiles.store;
