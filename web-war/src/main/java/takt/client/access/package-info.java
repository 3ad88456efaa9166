/** API keys. */
package takt.client.access;
