/** Real servers and databases for the tests of the whole, and for the benchmark. */
package takt.it.server;
