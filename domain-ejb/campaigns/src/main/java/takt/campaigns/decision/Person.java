package takt.campaigns.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.contact.Contacts;
import takt.consent.Permission;
import takt.kernel.ProfileId;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.ProfileView;

/**
 * Who a personal decision is about.
 *
 * @param profile the profile
 * @param permissions the permission of every purpose that has a view
 * @param views what is known, by the permitted purposes of campaigns that are live here
 * @param contacts the contacts so far
 * @param from the message that they come from, if they do
 */
record Person(
    ProfileId profile,
    Map<PurposeCode, Permission> permissions,
    Map<PurposeCode, ProfileView> views,
    Contacts contacts,
    Optional<CameFrom> from) {

  /** What is known for the campaign's purpose; empty if it is not permitted. */
  Optional<ProfileView> view(Campaign campaign) {
    return Optional.ofNullable(views.get(campaign.plan().purpose()));
  }

  /** The same, of whom this is known for its purpose. */
  Person with(ProfileView view) {
    Map<PurposeCode, ProfileView> other = new HashMap<>(views);
    other.put(view.purpose(), view);
    return new Person(profile, permissions, other, contacts, from);
  }

  /** The same without permission for a purpose; empty if nothing is permitted then. */
  Optional<Person> without(PurposeCode purpose) {
    Map<PurposeCode, Permission> permitted = new HashMap<>(permissions);
    Map<PurposeCode, ProfileView> known = new HashMap<>(views);
    permitted.remove(purpose);
    known.remove(purpose);
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Person(profile, permitted, known, contacts, from));
  }

  /** The purposes under which data is used. */
  PurposeSet purposes() {
    return PurposeSet.of(views.keySet());
  }
}
