/** Computed traits, scales and segments over REST. */
package takt.web.profiles.segments;
