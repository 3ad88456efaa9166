/** Computed traits, psychographic scales and segments, as clients call them. */
package takt.client.segments;
