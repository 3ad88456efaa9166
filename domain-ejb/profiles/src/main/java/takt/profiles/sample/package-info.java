/**
 * How persons are gone through where something is learnt of many: a random sample, a few at a time,
 * under their locks and only those who permit it.
 */
package takt.profiles.sample;
