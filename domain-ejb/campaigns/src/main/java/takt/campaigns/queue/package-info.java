/** Messages that wait to be sent, and what happens to them at opt-out, merge and split. */
package takt.campaigns.queue;
