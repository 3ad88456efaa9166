package takt.web.mails;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import takt.client.mails.MailClaim;
import takt.client.mails.MailClaimBody;
import takt.client.mails.MailFailure;
import takt.client.mails.MailsApi;
import takt.consent.ClaimedMails;
import takt.consent.NewMail;
import takt.consent.Outbox;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** The outbox over REST. */
@ApplicationScoped
public class MailsResource implements MailsApi {

  private static final int USUAL_LIMIT = 20;
  private static final int USUAL_LEASE = 300;

  @Inject Outbox outbox;

  @Override
  @RolesAllowed(Role.MAILER)
  public MailClaim claim(MailClaimBody request) {
    int limit = request.limit() == null ? USUAL_LIMIT : request.limit();
    int lease = request.leaseSeconds() == null ? USUAL_LEASE : request.leaseSeconds();
    ClaimedMails claimed = outbox.claim(limit, Duration.ofSeconds(lease));
    return new MailClaim(
        claimed.claim(),
        claimed.until(),
        claimed.mails().stream().map(MailsResource::item).toList());
  }

  private static MailClaim.Item item(ClaimedMails.Mail mail) {
    NewMail content = mail.content();
    return new MailClaim.Item(
        mail.id(),
        Words.of(content.kind()),
        content.to().value(),
        content.language().tag(),
        content.subject(),
        content.plain(),
        content.html(),
        content.headers(),
        mail.createdAt(),
        content.expiresAt(),
        mail.tries());
  }

  @Override
  @RolesAllowed(Role.MAILER)
  public void sent(UUID id) {
    if (!outbox.sent(id)) {
      throw Refusal.notFound();
    }
  }

  @Override
  @RolesAllowed(Role.MAILER)
  public void failed(UUID id, MailFailure failure) {
    if (!outbox.failed(id, failure.claim())) {
      throw Refusal.notFound();
    }
  }
}
