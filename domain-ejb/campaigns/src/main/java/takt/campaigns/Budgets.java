package takt.campaigns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What campaigns have used of their budgets (rule G7.5). */
public interface Budgets {

  /** What a campaign has used since it has a budget; empty if it never had one. */
  Optional<Used> of(UUID campaign);

  /**
   * What a campaign has used, together with what nodes have set aside for the next seconds.
   *
   * @param showings in all
   * @param day the day that it is for the company
   * @param today on that day
   */
  record Used(long showings, LocalDate day, long today) {}
}
