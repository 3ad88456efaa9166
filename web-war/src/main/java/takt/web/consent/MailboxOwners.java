package takt.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.client.Subject;
import takt.consent.Mailbox;
import takt.kernel.EmailAddress;
import takt.kernel.ProfileId;
import takt.profiles.Identifier;
import takt.profiles.Profiles;
import takt.web.problem.Refusal;

/**
 * Whose profile it is whose mailbox has confirmed: the one that the address leads to; else the one
 * that the request named, to which the address leads from then on; else a new one. Two profiles are
 * never merged because of it (rule C6.8).
 */
@ApplicationScoped
class MailboxOwners implements Mailbox {

  private static final String PROFILE = "profile:";
  private static final String CUSTOMER = "customer:";
  private static final String VISITOR = "visitor:";

  @Inject Profiles profiles;

  /** By what a request knows a person, as text. */
  static Optional<String> text(Subject subject) {
    if (subject == null) {
      return Optional.empty();
    }
    if (subject.email() != null) {
      throw Refusal.field("/subject", "must not name a mailbox: address does");
    }
    if (subject.profile() != null) {
      return Optional.of(PROFILE + subject.profile());
    }
    return Optional.of(
        subject.customer() == null ? VISITOR + subject.visitor() : CUSTOMER + subject.customer());
  }

  @Override
  public ProfileId owner(Optional<String> subject, EmailAddress address) {
    Identifier mailbox = Identifier.email(address);
    return profiles.find(mailbox).orElseGet(() -> first(subject, mailbox));
  }

  private ProfileId first(Optional<String> subject, Identifier mailbox) {
    return subject
        .map(text -> profiles.link(mailbox, named(text)))
        .orElseGet(() -> profiles.open(mailbox));
  }

  private ProfileId named(String text) {
    if (text.startsWith(PROFILE)) {
      return ProfileId.of(text.substring(PROFILE.length()));
    }
    return profiles.open(
        text.startsWith(CUSTOMER)
            ? Identifier.customer(text.substring(CUSTOMER.length()))
            : Identifier.anonymous(text.substring(VISITOR.length())));
  }
}
