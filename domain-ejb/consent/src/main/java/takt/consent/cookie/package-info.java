/** What sites store on persons' devices: the company's register, and the Open Cookie Database. */
package takt.consent.cookie;
