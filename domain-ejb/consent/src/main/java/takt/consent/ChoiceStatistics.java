package takt.consent;

import java.util.List;

/**
 * How many choices were made, and how long they took: numbers that lead to nobody (rules C10.1 to
 * C10.7).
 */
public interface ChoiceStatistics {

  /**
   * Of how many persons, at the least, the choices are that a number stands for: "Some agencies
   * require at least five respondents in a cell, others require three" (UNECE and Eurostat,
   * Glossary of Statistical Disclosure Control, 2005, under threshold rule).
   */
  int FEWEST = 5;

  /** By how many percent a median is off at most, as times are kept in buckets. */
  int MEDIAN_WITHIN_PERCENT = 10;

  /** The longest span of days that one question may ask for. */
  int MOST_DAYS = 366;

  /** The most lines that one question may ask for. */
  int MOST_LINES = 500;

  /** Answers a question, line by line in the order of what it asks by. */
  List<CountedChoices> read(StatisticsQuestion question);

  /**
   * Counts what was recorded on days that are over, unless another node is about it. Must be called
   * without a transaction; Takt does it by itself every ten seconds.
   *
   * @return how many entries of the ledger it went through
   */
  int count();
}
