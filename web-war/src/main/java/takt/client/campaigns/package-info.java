/** Placements, campaigns, decisions, queued messages, results. */
package takt.client.campaigns;
