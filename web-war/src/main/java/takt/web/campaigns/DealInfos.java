package takt.web.campaigns;

import java.util.Map;
import java.util.TreeMap;
import takt.campaigns.Deal;
import takt.client.campaigns.DealInfo;
import takt.web.rest.Words;

/** Deals as the API's records. */
public final class DealInfos {

  private DealInfos() {}

  /** What came of a permission. */
  public static DealInfo of(Deal deal) {
    Map<String, Long> used = new TreeMap<>();
    deal.used().forEach((kind, times) -> used.put(Words.of(kind), times));
    return new DealInfo(
        deal.purpose().value(),
        deal.since(),
        used,
        deal.chosen(),
        deal.seen(),
        deal.clicked(),
        deal.bought(),
        deal.redeemed());
  }
}
