package takt.campaigns.decision;

import java.time.ZoneId;
import java.util.Optional;
import takt.campaigns.ContactRules;
import takt.campaigns.DoseTable;
import takt.campaigns.contact.Zones;
import takt.profiles.ProfileView;

/**
 * What the company has laid down for all campaigns.
 *
 * @param contacts how often and when a person may be turned to
 * @param dose how personal messages may be at most
 * @param silence how long what was bought is not spoken of where nobody knows it better
 * @param zone its time zone
 */
record House(ContactRules contacts, DoseTable dose, SilentAfterPurchase silence, ZoneId zone) {

  /** The zone of whoever a campaign would turn to (rule G8.3). */
  ZoneId zone(Optional<ProfileView> view) {
    return Zones.of(view, zone);
  }
}
