package takt.campaigns.decision;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.DoseTable;
import takt.campaigns.Message;
import takt.campaigns.Shown;
import takt.campaigns.campaign.Plans;
import takt.campaigns.contact.Zones;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.profiles.ProfileView;

/** The wording of a given message for a person, by the same dose as in decisions. */
public final class Wording {

  private static final double CERTAIN = 1;

  private Wording() {}

  /** Whether the person is one whom the campaign is for, on a channel (rule G7.1). */
  public static boolean isFor(
      Campaign campaign, Channel channel, ProfileView view, DoseTable table) {
    return InAudience.obstacle(campaign, Optional.of(view), table, channel).isEmpty();
  }

  /**
   * The message in the highest degree within the dose (rule G3.6); empty if none fits.
   *
   * @param plans what the company has set up
   * @param company its time zone
   */
  public static Optional<Shown> of(
      Campaign campaign,
      Message message,
      Channel channel,
      Language language,
      ProfileView view,
      Plans plans,
      ZoneId company) {
    Optional<ProfileView> known = Optional.of(view);
    return Pick.from(
            new KnownFacts(known, message, Map.of(), plans.shelf(), Zones.of(known, company)),
            new Where(channel, Optional.empty()),
            language,
            Doses.of(view, plans.dose(), channel))
        .map(pick -> pick.shown(campaign, message, CERTAIN));
  }
}
