package takt.consent.statistics;

import takt.consent.LedgerEntry.Kind;

/**
 * Everything that statistics can tell apart but the day.
 *
 * @param purpose the purpose's code
 * @param version its version
 * @param channel the channel's name
 * @param language the language's name
 * @param kind what was chosen
 * @param timed whether the time from seeing to choosing is known: if so, it has to be that of
 *     enough persons by itself
 */
record Combination(
    String purpose, int version, String channel, String language, Kind kind, boolean timed) {}
