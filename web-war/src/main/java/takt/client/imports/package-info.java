/** Imports of order lines over REST. */
package takt.client.imports;
