/** Placements, campaigns, decisions, queued messages and results over REST. */
package takt.web.campaigns;
