/** The erasure of persons: what consent deletes, and the denials that outlive it. */
package takt.consent.erasure;
