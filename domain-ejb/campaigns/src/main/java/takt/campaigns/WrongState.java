package takt.campaigns;

import java.util.Locale;

/** The campaign's state does not allow it (rule G1.1). */
public final class WrongState extends CampaignsRefused {

  private static final long serialVersionUID = 1L;

  /** Names the state and what was refused. */
  public WrongState(CampaignState state, String verb) {
    super("A campaign that is " + state.name().toLowerCase(Locale.ROOT) + " cannot be " + verb);
  }
}
