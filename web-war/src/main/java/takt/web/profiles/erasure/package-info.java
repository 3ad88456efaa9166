/** Erasure of persons over REST and by pages. */
package takt.web.profiles.erasure;
