/** Campaigns and placements as stored, and the copy of them in memory. */
package takt.campaigns.campaign;
