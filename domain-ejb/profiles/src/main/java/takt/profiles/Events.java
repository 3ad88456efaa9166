package takt.profiles;

import java.util.List;

/** Takes events in. */
public interface Events {

  /** At most so many are taken at once. */
  int MOST = 2_500;

  /**
   * Takes events in, all in one transaction: the caller's, or one of its own. Profiles are made
   * where a permitted purpose allows it (rule F1.2), merged where an event says that two are one
   * (F1.3); affinities, purchases and attributes follow in the same transaction.
   *
   * @param events at most {@value #MOST}
   * @return what became of each, in their order
   * @throws IllegalArgumentException for more than {@value #MOST}
   */
  List<Outcome> take(List<IncomingEvent> events);

  /**
   * Takes events in as {@link #take} does that the company has from elsewhere: each but for what it
   * denies itself (rule F10.4). The caller leaves out what a bot sent (F10.6); the tracking plan is
   * not asked.
   *
   * @param arrivals at most {@value #MOST}
   * @param sender who brings them
   * @return what became of each, in their order
   * @throws IllegalArgumentException for more than {@value #MOST}
   */
  List<Outcome> bring(List<Arrival> arrivals, Sender sender);

  /**
   * Takes events in as {@link #take} does that have just arrived, whoever sent them: what a bot
   * sent, what an event says against its own use, and what is too old count for nothing (rules
   * F10.2 to F10.4), and what breaks the tracking plan is treated as that says (F11.2).
   *
   * @param arrivals at most {@value #MOST}
   * @param sender who sent them
   * @return what became of each, in their order
   * @throws IllegalArgumentException for more than {@value #MOST}
   */
  List<Outcome> arrive(List<Arrival> arrivals, Sender sender);
}
