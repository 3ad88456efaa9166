/**
 * The REST API as Jakarta REST interfaces with their records, one package per module: what the
 * resources implement, and what a Java client builds its proxy from. Interfaces and records,
 * nothing else.
 */
package takt.client;
