/** Retention: what is let go when its time is over. */
package takt.client.retention;
