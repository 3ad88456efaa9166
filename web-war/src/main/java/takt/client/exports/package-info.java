/** Exports of people and events over REST. */
package takt.client.exports;
