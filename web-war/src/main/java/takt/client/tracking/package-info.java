/** Sending events, as Segment's HTTP tracking API has it: for existing SDKs and for servers. */
package takt.client.tracking;
