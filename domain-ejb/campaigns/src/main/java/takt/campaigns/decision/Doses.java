package takt.campaigns.decision;

import java.util.Locale;
import java.util.Optional;
import takt.campaigns.Dose;
import takt.campaigns.Dose.Limit;
import takt.campaigns.DoseRow;
import takt.campaigns.DoseTable;
import takt.kernel.Channel;
import takt.profiles.Familiarity;
import takt.profiles.ProfileView;

/** Finds the dose (rules G2.4, G9.1 and G9.2); the one place where this is done. */
final class Doses {

  private Doses() {}

  /** The dose for a view; without one, nothing personal, whatever the table says. */
  static Dose of(Optional<ProfileView> view, DoseTable table, Channel channel) {
    return view.map(known -> of(known, table, channel)).orElse(Dose.GENERIC);
  }

  static Dose of(ProfileView view, DoseTable table, Channel channel) {
    int familiar = table.degree(view.familiarity(), channel);
    int own = view.ownLimit().orElse(DoseRow.HIGHEST);
    if (own < familiar) {
      return new Dose(own, Optional.of(Limit.OWN_LIMIT));
    }
    return new Dose(
        familiar, familiar < DoseRow.HIGHEST ? Optional.of(Limit.FAMILIARITY) : Optional.empty());
  }

  /** For the trace: the dose, what holds it down, and where the company's table made it so. */
  static String text(ProfileView view, DoseTable table, Channel channel) {
    Dose dose = of(view, table, channel);
    String by = dose.heldDown().map(limit -> ", held down by " + lower(limit)).orElse("");
    return dose.degree() + " for " + view.purpose() + by + changed(view, table, channel);
  }

  private static String changed(ProfileView view, DoseTable table, Channel channel) {
    Familiarity familiarity = view.familiarity();
    int allowed = table.degree(familiarity, channel);
    int usual = DoseTable.USUAL.degree(familiarity, channel);
    return allowed == usual
        ? ""
        : "; the company's table allows a "
            + lower(familiarity)
            + " "
            + allowed
            + " by "
            + lower(channel)
            + ", usual is "
            + usual;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
