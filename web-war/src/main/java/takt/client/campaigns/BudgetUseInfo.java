package takt.client.campaigns;

import java.time.LocalDate;

/**
 * What a campaign has used of its budget, together with what nodes have set aside for the next
 * seconds.
 *
 * @param campaign the campaign's address
 * @param showings in all, since it has a budget
 * @param day the day that it is for the company
 * @param today on that day
 */
public record BudgetUseInfo(String campaign, long showings, LocalDate day, long today) {}
