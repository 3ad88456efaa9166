package takt.web.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Attributes;
import takt.profiles.Correction;
import takt.profiles.Recipient;
import takt.profiles.Recipients;

/** Puts facts right, whoever says so; recipients of the data are told with it (rule F7.12). */
@ApplicationScoped
class Corrections {

  @Inject Attributes attributes;
  @Inject Recipients recipients;

  /** Puts one right; answers the revision of this word. */
  @Atomic
  int correct(Correction correction) {
    int revision = attributes.correct(correction);
    recipients.tell(correction.profile(), Recipient.Kind.CORRECTED);
    return revision;
  }

  /** Takes a word back. */
  @Atomic
  void withdraw(ProfileId profile, String name, Correction.By by, int expected) {
    attributes.withdraw(profile, name, by, expected);
    recipients.tell(profile, Recipient.Kind.CORRECTED);
  }
}
