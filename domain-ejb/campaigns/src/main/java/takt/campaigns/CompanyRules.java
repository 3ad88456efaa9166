package takt.campaigns;

import java.util.List;

/**
 * What the company lays down for all campaigns, with everything that it was before (rule G8.7).
 * Decisions go by a change within a second, on the node that made it at once (rule G1.5).
 */
public interface CompanyRules {

  /** A page of changes has at most so many. */
  int MOST_CHANGES = 100;

  /** How often and when a person may be turned to. */
  Revised<ContactRules> contacts();

  /**
   * Replaces {@link #contacts}, in the caller's transaction or one of its own.
   *
   * @param expected the revision that it replaces
   * @param by who changes it, 1 to 200 characters
   * @throws RuleChanged if it has another revision
   */
  Revised<ContactRules> replaceContacts(ContactRules next, int expected, String by);

  /**
   * The changes of {@link #contacts}, newest first.
   *
   * @param before only revisions before this one
   * @param limit at most so many, 1 to {@value #MOST_CHANGES}
   */
  List<Revised<ContactRules>> contactsHistory(int before, int limit);

  /** How personal messages may be at most. */
  Revised<DoseTable> dose();

  /**
   * Replaces {@link #dose}, in the caller's transaction or one of its own.
   *
   * @param expected the revision that it replaces
   * @param by who changes it, 1 to 200 characters
   * @throws RuleChanged if it has another revision
   */
  Revised<DoseTable> replaceDose(DoseTable next, int expected, String by);

  /**
   * The changes of {@link #dose}, newest first.
   *
   * @param before only revisions before this one
   * @param limit at most so many, 1 to {@value #MOST_CHANGES}
   */
  List<Revised<DoseTable>> doseHistory(int before, int limit);

  /** Who ranks messages, and what share is for something new. */
  Revised<RankingRules> ranking();

  /**
   * Replaces {@link #ranking}, in the caller's transaction or one of its own.
   *
   * @param expected the revision that it replaces
   * @param by who changes it, 1 to 200 characters
   * @throws RuleChanged if it has another revision
   */
  Revised<RankingRules> replaceRanking(RankingRules next, int expected, String by);

  /**
   * The changes of {@link #ranking}, newest first.
   *
   * @param before only revisions before this one
   * @param limit at most so many, 1 to {@value #MOST_CHANGES}
   */
  List<Revised<RankingRules>> rankingHistory(int before, int limit);
}
