package takt.campaigns;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.kernel.PurposeSet;

/**
 * A decision as it was written down.
 *
 * @param id its id
 * @param profile whom it was about
 * @param placement where
 * @param outcome what came of it
 * @param campaign the campaign that was shown
 * @param heldOut the campaign that the person was held out from
 * @param message the message that was shown
 * @param variant the variant that was shown
 * @param degree the degree that was shown
 * @param probability how probable that was
 * @param language in which language
 * @param purposes the purposes under which it used data
 * @param explanation why
 * @param at when
 * @param exposedAt when it was seen
 * @param clickedAt when it was clicked
 * @param complainedAt when the person complained about it
 * @param reachedAt when it came to what the campaign is for (rule G7.8)
 * @param reachedValue what that was worth, if anything
 * @param discovery whether it showed something new (rule G16.1)
 */
public record LoggedDecision(
    UUID id,
    ProfileId profile,
    String placement,
    Decision.Outcome outcome,
    Optional<UUID> campaign,
    Optional<UUID> heldOut,
    Optional<String> message,
    Optional<String> variant,
    OptionalInt degree,
    double probability,
    Language language,
    PurposeSet purposes,
    Explanation explanation,
    Instant at,
    Optional<Instant> exposedAt,
    Optional<Instant> clickedAt,
    Optional<Instant> complainedAt,
    Optional<Instant> reachedAt,
    Optional<Double> reachedValue,
    boolean discovery) {}
