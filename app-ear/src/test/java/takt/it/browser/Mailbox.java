package takt.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.client.mails.MailClaim;
import takt.client.mails.MailClaimBody;
import takt.client.mails.MailsApi;
import takt.it.server.Client;
import takt.web.access.Role;

/** A person's mailbox, to which the company's mail system brings what waits in the outbox. */
final class Mailbox {

  /** Timers look every ten seconds for what is due. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final int AT_ONCE = 100;
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/api/[^\\s?]+)");

  /** The last mail to each address. */
  private static final Map<String, MailClaim.Item> BROUGHT = new HashMap<>();

  private final String address = UUID.randomUUID() + "@example.com";

  String address() {
    return address;
  }

  /**
   * The path of the first link in the mail that came last, without the mail's language; waits until
   * one has come.
   */
  String link() {
    Instant end = Instant.now().plus(PATIENCE);
    Optional<MailClaim.Item> mail = mail();
    while (mail.isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      mail = mail();
    }
    assertThat(mail).as("a mail to " + address).isPresent();
    Matcher link = LINK.matcher(mail.get().text());
    assertThat(link.find()).as(mail.get().text()).isTrue();
    return link.group(1);
  }

  private Optional<MailClaim.Item> mail() {
    MailsApi mailer = Client.of(Company.SERVER, Role.MAILER).api(MailsApi.class);
    List<MailClaim.Item> brought;
    do {
      brought = mailer.claim(new MailClaimBody(AT_ONCE, null)).items();
      for (MailClaim.Item one : brought) {
        BROUGHT.put(one.to(), one);
        mailer.sent(one.id());
      }
    } while (brought.size() == AT_ONCE);
    return Optional.ofNullable(BROUGHT.get(address));
  }
}
