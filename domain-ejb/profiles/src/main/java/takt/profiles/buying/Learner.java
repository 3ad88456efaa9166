package takt.profiles.buying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import takt.consent.Purpose;
import takt.consent.Purposes;
import takt.kernel.PurposeCode;
import takt.profiles.sample.Sampling;

/** Learns for a purpose from beginning to end: reads, counts, keeps what came of it. */
@ApplicationScoped
class Learner {

  @Inject Learnings learnings;
  @Inject RhythmRows rows;
  @Inject BuyerReading reading;
  @Inject Purposes purposes;

  /** Asks for every purpose that may be used for interests and is due. */
  void askDaily() {
    List<PurposeCode> interesting =
        purposes.all().stream().filter(Purpose::interests).map(Purpose::code).toList();
    List<PurposeCode> due = learnings.due(interesting);
    if (!due.isEmpty()) {
      learnings.ask(due);
    }
  }

  /**
   * Works until it is learnt, or the node stops.
   *
   * @throws LeaseLost if another node has taken over
   */
  void work(Lease lease, BooleanSupplier stopping) {
    PurposeCode purpose = lease.purpose();
    Tally tally = new Tally();
    AtomicLong persons = new AtomicLong();
    try {
      new Sampling(last -> rows.after(last, purpose, Sampling.PAGE), stopping)
          .each(
              rows.buyers(purpose),
              purpose.value().hashCode(),
              chunk -> reading.read(lease, chunk),
              one -> {
                persons.incrementAndGet();
                tally.add(one);
              });
      rows.replace(lease, tally.rhythms(), persons.get());
    } catch (Sampling.Stopped stopped) {
      learnings.release(lease);
    }
  }
}
