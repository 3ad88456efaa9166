package takt.campaigns.decision;

import java.util.Map;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.DoseTable;
import takt.campaigns.Message;
import takt.campaigns.Shown;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.profiles.ProfileView;

/** The wording of a given message for a person, by the same dose as in decisions. */
public final class Wording {

  private Wording() {}

  /** Whether the person is one whom the campaign is for, on a channel (rule G7.1). */
  public static boolean isFor(
      Campaign campaign, Channel channel, ProfileView view, DoseTable table) {
    return InAudience.obstacle(campaign, Optional.of(view), table, channel).isEmpty();
  }

  /** The message in the highest degree within the dose (rule G3.6); empty if none fits. */
  public static Optional<Shown> of(
      Campaign campaign,
      Message message,
      Channel channel,
      Language language,
      ProfileView view,
      DoseTable table) {
    Optional<ProfileView> known = Optional.of(view);
    return Pick.from(
            new KnownFacts(known, message, Map.of()),
            channel,
            language,
            Doses.of(view, table, channel))
        .map(pick -> pick.shown(campaign, message, Choice.PROBABILITY));
  }
}
