/** What runs here. */
package takt.client.home;
