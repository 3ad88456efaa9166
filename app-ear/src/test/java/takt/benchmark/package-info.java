/**
 * Takt's benchmark: a real server on a real PostgreSQL with durable commits, driven by wrk. It is a
 * command, {@code .ci/benchmark}, and never a timed test. How it measures, and its figures, are in
 * {@code app-ear/docs/benchmark.md}.
 */
package takt.benchmark;
