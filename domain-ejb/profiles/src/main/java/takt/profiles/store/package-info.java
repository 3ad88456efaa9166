/**
 * What the native statements of the hot paths share: tables, bindings, and rows that are added or
 * changed, whole batches as arrays, so that a statement's text, plan and round trip serve any
 * number of rows.
 */
package takt.profiles.store;
