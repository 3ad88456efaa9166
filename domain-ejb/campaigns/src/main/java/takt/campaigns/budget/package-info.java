/** Budgets: how many showings of a campaign are left, shared by all nodes (rules G7.5 and G7.6). */
package takt.campaigns.budget;
