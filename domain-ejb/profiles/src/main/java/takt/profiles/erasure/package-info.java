/** The erasure of persons: who they are, what goes, what is kept apart, and the certificate. */
package takt.profiles.erasure;
