package takt.consent.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import takt.consent.NewMail;

/** Mails that are not sent yet, for the erasure of whom they are to. */
@ApplicationScoped
public class OpenMails {

  @Inject MailRows rows;

  /** Ends what is not sent yet to these addresses; neither address nor words stay. */
  public int erase(String[] addresses, Instant at) {
    return rows.erase(addresses, at);
  }

  /** Ends the questions of double opt-ins that are not sent yet to these addresses. */
  public int eraseQuestions(String[] addresses, Instant at) {
    return rows.erase(addresses, NewMail.Kind.OPT_IN, at);
  }
}
