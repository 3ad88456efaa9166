/** Erasure of persons. */
package takt.client.erasures;
