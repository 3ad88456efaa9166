/**
 * What follows from events: interests, servings, purchases, orders.
 *
 * <p>All of it can be computed anew from the stored events ({@link takt.profiles.derive.Derived}),
 * and that is its meaning. A batch of new events is computed alone and added to what is stored;
 * only where a return meets a purchase of another batch the profile is computed anew.
 */
package takt.profiles.derive;
