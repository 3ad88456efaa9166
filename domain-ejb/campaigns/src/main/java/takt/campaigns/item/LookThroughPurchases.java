package takt.campaigns.item;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.kernel.PurposeCode;
import takt.platform.Schemas;

/** Looks through what was bought, for what the catalogue lacks (rules G10.7 and G10.8). */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class LookThroughPurchases {

  private static final Logger LOG = Logger.getLogger(LookThroughPurchases.class.getName());

  /** So many pages at once; the rest has to wait for the next time. */
  private static final int MOST_PAGES = 10;

  @Inject Schemas schemas;
  @Inject ItemRounds rounds;
  @Inject PurchasedItems purchased;

  /** Every ten seconds, as far as a round is due. */
  @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
  public void look() {
    if (!schemas.ready() || !purchased.wanted()) {
      return;
    }
    try {
      int pages = 0;
      Optional<ItemRounds.Page> page = rounds.next();
      while (page.isPresent()) {
        work(page.get());
        pages++;
        page = pages < MOST_PAGES ? rounds.next() : Optional.empty();
      }
    } catch (RuntimeException failed) {
      // The next round comes by it again. Messages may quote personal data.
      LOG.log(Level.WARNING, "Purchases were not looked through: {0}", failed.getClass().getName());
    }
  }

  /** Works through a page. */
  void work(ItemRounds.Page page) {
    purchased.open(page).forEach(code -> take(page.purpose(), code));
  }

  /** One that fails does not keep the others waiting. */
  private void take(PurposeCode purpose, String code) {
    try {
      purchased.take(purpose, code);
    } catch (RuntimeException failed) {
      LOG.log(
          Level.WARNING,
          "Purchases of the item {0} were not looked through: {1}",
          new Object[] {code, failed.getClass().getName()});
    }
  }
}
