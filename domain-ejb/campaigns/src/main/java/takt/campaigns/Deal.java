package takt.campaigns;

import java.time.Instant;
import java.util.Map;
import takt.kernel.PurposeCode;

/**
 * What came of a person's permission (rule G17.1).
 *
 * @param purpose the purpose that they permit
 * @param since when the first of these messages was chosen
 * @param used how many messages each kind of fact decided about, other than the permission
 * @param chosen how many messages were chosen for them
 * @param seen how many of these they saw
 * @param clicked how many of these fitted: they clicked on them
 * @param bought how many items they bought, and kept, within {@value Deals#DAYS} days after they
 *     clicked on a message about them, whatever they bought later
 * @param redeemed how many of these came to something: they so bought its item after that click, or
 *     did what its campaign is for
 */
public record Deal(
    PurposeCode purpose,
    Instant since,
    Map<Reason.Kind, Long> used,
    int chosen,
    int seen,
    int clicked,
    int bought,
    int redeemed) {

  /** Copies what it is given. */
  public Deal {
    used = Map.copyOf(used);
  }
}
