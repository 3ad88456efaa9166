/** How what is a person's follows them through merges and splits. */
package takt.campaigns.moving;
