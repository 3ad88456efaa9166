/** How Takt starts, against every state of its database. */
package takt.it.start;
