/**
 * What is known about a person, for that person: the exception to "no reading without a purpose",
 * and the log of everybody else who makes use of such an exception.
 */
package takt.profiles.access;
