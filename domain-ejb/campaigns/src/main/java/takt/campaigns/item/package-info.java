/** The catalogue of items to speak about, and what of it decisions know. */
package takt.campaigns.item;
