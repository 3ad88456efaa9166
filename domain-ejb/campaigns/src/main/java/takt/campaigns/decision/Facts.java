package takt.campaigns.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import takt.campaigns.Campaign;
import takt.campaigns.Cap;
import takt.campaigns.Placement;
import takt.kernel.Language;

/**
 * Everything that a decision is made from; it reads nothing else.
 *
 * @param person who it is, if anything about them is permitted here; empty for a generic decision
 * @param placement where
 * @param language in which language
 * @param context what is known of the situation
 * @param campaigns the campaigns of the placement
 * @param globalCap the cap over all campaigns
 * @param now when
 */
record Facts(
    Optional<Person> person,
    Placement placement,
    Language language,
    Map<String, String> context,
    List<Campaign> campaigns,
    Cap globalCap,
    Instant now) {}
