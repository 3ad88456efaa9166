package takt.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import takt.consent.Outbox;
import takt.consent.OutboxFull;
import takt.consent.SubscriptionLink;
import takt.consent.SubscriptionLinks;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.platform.Transactions;
import takt.profiles.Identifier;
import takt.profiles.Profiles;
import takt.web.receipts.Controller;

/**
 * Puts the mail that answers what an address is subscribed to into the outbox. A known address and
 * an unknown one take the same steps: one look-up, one sealed link, one mail (rule C13.7).
 */
@ApplicationScoped
public class SubscriptionMails {

  private static final Logger LOG = Logger.getLogger(SubscriptionMails.class.getName());

  /** For so long the link opens the list. */
  static final Duration VALID = Duration.ofHours(24);

  @Inject Profiles profiles;
  @Inject SubscriptionLinks links;
  @Inject Outbox outbox;
  @Inject Controller controller;
  @Inject Transactions transactions;
  @Inject Clock clock;

  /**
   * Puts it in. Whether it will be sent is nobody's to learn: where no more mails fit, nothing
   * happens, as for an address that has had its share.
   */
  public void put(EmailAddress address, Language language) {
    try {
      transactions.get(() -> putOrNot(address, language));
    } catch (OutboxFull full) {
      LOG.log(Level.WARNING, "The outbox is full: a list of subscriptions is not sent");
    }
  }

  private boolean putOrNot(EmailAddress address, Language language) {
    Instant now = clock.instant();
    Instant until = now.plus(VALID);
    Optional<ProfileId> known = profiles.find(Identifier.email(address));
    ProfileId sealed = known.orElseGet(() -> ProfileId.next(now));
    String token = links.token(new SubscriptionLink(sealed, language, until));
    String url = controller.address(SubscriptionPages.PATH + "/" + token);
    return outbox.putLimited(
        SubscriptionMail.of(
            address, language, controller.name(), known.map(profile -> url), until));
  }
}
