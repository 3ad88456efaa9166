package takt.campaigns.moving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import takt.consent.Consents;
import takt.consent.Permissions;
import takt.kernel.Channel;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;
import takt.platform.Statements;

/**
 * Lets a table's rows follow the person through merges and splits (rule G5.4). Each row notes in
 * {@code origins} the profiles that it came from, the latest last, a space between them, so that a
 * split finds its own again, whatever was merged before.
 */
@ApplicationScoped
public class Moves {

  /** The priority of observers of a merge: after consent, whose denials decide what must go. */
  public static final int AFTER_CONSENT = 3_000;

  @Inject Statements statements;
  @Inject Consents consents;

  /** Gives the kept profile what is the absorbed one's. */
  public void merge(String table, ProfileId kept, ProfileId absorbed) {
    String origin = absorbed.toString();
    statements.change(
        "update campaigns."
            + table
            + " set profile_id = ?, origins = case when origins is null then cast(? as varchar)"
            + " else origins || ' ' || cast(? as varchar) end where profile_id = ?",
        kept.value(),
        origin,
        origin,
        absorbed.value());
  }

  /**
   * Gives the restored profile what came from it, also where it went on into further profiles
   * since: those come after it in {@code origins}.
   */
  public void split(String table, ProfileId kept, ProfileId restored) {
    String origin = restored.toString();
    statements.change(
        "update campaigns."
            + table
            + " set profile_id = ?, origins = case when origins like ? then null"
            + " else substring(origins, 1, position(cast(? as varchar) in origins) - 2) end"
            + " where profile_id = ? and origins like ?",
        restored.value(),
        origin + "%",
        origin,
        kept.value(),
        "%" + origin + "%");
  }

  /** What a profile does not permit after a merge. */
  public PurposeSet denied(ProfileId kept) {
    return denied(consents.lock(kept));
  }

  /** What a profile does not permit on each channel of which something of its own is on record. */
  public Map<Channel, PurposeSet> silenced(ProfileId kept) {
    Permissions permissions = consents.lock(kept);
    Map<Channel, PurposeSet> silenced = new EnumMap<>(Channel.class);
    permissions
        .channels()
        .keySet()
        .forEach(channel -> silenced.put(channel, denied(permissions.on(channel))));
    return silenced;
  }

  private static PurposeSet denied(Permissions permissions) {
    return PurposeSet.of(permissions.all().keySet()).without(permissions.permitted());
  }
}
