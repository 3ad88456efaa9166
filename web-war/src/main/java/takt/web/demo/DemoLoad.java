package takt.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.web.demo.DemoConsents.Decisions;
import takt.web.demo.DemoConsents.Share;

/** The steps of the load, in their order (rule D.1). */
@ApplicationScoped
class DemoLoad {

  private static final int BATCH = 100;

  @Inject DemoPurposes purposes;
  @Inject DemoCookies cookies;
  @Inject DemoEventTypes eventTypes;
  @Inject DemoCampaigns campaigns;
  @Inject DemoConsents consents;
  @Inject DemoSegments segments;
  @Inject DemoRuns runs;
  @Inject DemoOrders orders;

  /** Loads everything, and begins the import of the orders. */
  public void load() {
    purposes.load();
    cookies.load();
    eventTypes.load();
    List<String> customers = DemoFiles.lines("customers.txt");
    decide(customers);
    segments.load();
    campaigns.load();
    customers.stream().filter(DemoRuns::runs).forEach(runs::load);
    orders.begin();
  }

  private void decide(List<String> customers) {
    List<Share> shares = DemoConsents.shares();
    for (int from = 0; from < customers.size(); from += BATCH) {
      List<String> batch = customers.subList(from, Math.min(from + BATCH, customers.size()));
      for (Decisions refusing : consents.give(batch, shares)) {
        consents.refuse(refusing);
      }
    }
  }
}
