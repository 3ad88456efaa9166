package takt.client.consent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import takt.client.Linked;

/**
 * The proof of an opt-out.
 *
 * @param self its address
 * @param id its id
 * @param profile whose opt-out it was
 * @param at when
 * @param complete whether every module has done its clean-up
 * @param silenced the purposes that it denied on one channel only, by channel; absent for none
 * @param entries the ledger entries it made; none where everything was denied already
 * @param effects what every module did because of it
 * @param pending what is not done yet; the denial holds all the same
 * @param seal HMAC-SHA-256 over all of it but what is pending
 * @param copy where the person finds their own copy of it
 */
public record ReceiptInfo(
    String self,
    UUID id,
    UUID profile,
    Instant at,
    boolean complete,
    @Schema(examples = "{\"email\": [\"offers\"]}") Map<String, List<String>> silenced,
    List<LedgerItem> entries,
    List<EffectInfo> effects,
    List<CleanUp> pending,
    String seal,
    PersonalCopy copy)
    implements Linked {

  /**
   * One thing that one module did.
   *
   * @param module the module
   * @param what what it did
   * @param count how many it concerned
   */
  public record EffectInfo(
      @Schema(examples = "campaigns") String module,
      @Schema(examples = "queued-messages-cancelled") String what,
      long count) {}

  /**
   * A clean-up that is not done yet.
   *
   * @param receipt the receipt of its opt-out
   * @param module the module that owes it
   * @param since when the opt-out was
   * @param tries how often it was tried
   */
  public record CleanUp(
      UUID receipt, @Schema(examples = "campaigns") String module, Instant since, int tries) {}
}
