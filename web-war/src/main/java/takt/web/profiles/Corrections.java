package takt.web.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import takt.client.Reason;
import takt.kernel.ProfileId;
import takt.platform.Atomic;
import takt.profiles.Attributes;
import takt.profiles.Correction;
import takt.profiles.Look;
import takt.profiles.Recipient;
import takt.profiles.Recipients;
import takt.web.access.StaffLooks;

/** Puts facts right, whoever says so; recipients of the data are told with it (rule F7.12). */
@ApplicationScoped
class Corrections {

  @Inject Attributes attributes;
  @Inject Recipients recipients;
  @Inject StaffLooks looks;

  /** Puts one right; answers the revision of this word. */
  @Atomic
  int correct(Correction correction) {
    int revision = attributes.correct(correction);
    recipients.tell(correction.profile(), Recipient.Kind.CORRECTED);
    return revision;
  }

  /** Takes the officer's word back; the person reads in their log who did, and why. */
  @Atomic
  void takeBack(ProfileId profile, String name, int expected, String reason) {
    looks.note(profile, Set.of(Look.Kind.TAKEN_BACK), reason, Reason.HEADER);
    withdraw(profile, name, Correction.By.STAFF, expected);
  }

  /** Takes a word back. */
  @Atomic
  void withdraw(ProfileId profile, String name, Correction.By by, int expected) {
    attributes.withdraw(profile, name, by, expected);
    recipients.tell(profile, Recipient.Kind.CORRECTED);
  }
}
