/** Decisions as feature flags, for clients of OpenFeature (OFREP 0.3.0). */
package takt.client.ofrep;
