package takt.profiles.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.consent.ImportedChoices.CleanUp;

/**
 * Commits chunks of choices: ledger entries, permissions, refusals and the checkpoint together
 * (rule F5.1). Where a module fails to clean up after a denial, the chunk is done again with the
 * clean-ups left to be owed: a denial counts whatever goes wrong elsewhere.
 */
@ApplicationScoped
class ChoiceChunks {

  @Inject ChoiceChunk one;

  /**
   * Commits a chunk.
   *
   * @param from how many lines were done before it
   * @param millis the time that went by since the chunk before it, in milliseconds
   * @throws LeaseLost if another node has taken over; nothing of the chunk is kept
   */
  public void commit(Lease lease, long from, List<ChoiceLine> chunk, long millis) {
    try {
      one.commit(lease, from, chunk, millis, CleanUp.AT_ONCE);
    } catch (LeaseLost lost) {
      throw lost;
    } catch (RuntimeException failed) {
      one.commit(lease, from, chunk, millis, CleanUp.OWED);
    }
  }
}
