/** Double opt-in: the request, its link, and the answer. */
package takt.consent.optin;
