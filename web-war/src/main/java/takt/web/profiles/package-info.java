/** Profiles and event types over REST. */
package takt.web.profiles;
