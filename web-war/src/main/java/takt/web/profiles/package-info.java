/** Profiles, event types and forecasts over REST. */
package takt.web.profiles;
