/** The tracking plan: schemas of events' properties, and the report of what broke them. */
package takt.profiles.plan;
