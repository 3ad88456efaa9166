/** Profiles for a purpose: the only way in which they can be read. */
package takt.profiles.view;
