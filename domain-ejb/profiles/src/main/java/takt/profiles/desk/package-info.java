/** Requests of persons that come by mail, telephone or in a shop, and their deadlines. */
package takt.profiles.desk;
