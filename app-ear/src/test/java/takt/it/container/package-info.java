/** What runs tests inside a server, within the EAR that was built. */
package takt.it.container;
