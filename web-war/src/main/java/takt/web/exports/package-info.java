/** Exports over REST. */
package takt.web.exports;
