package takt.client.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision as it was written down.
 *
 * @param id its id
 * @param profile whom it was about
 * @param placement where
 * @param outcome shown, none or held-out
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
 * @param reachedAt when it came to what the campaign is for
 * @param reachedValue what that was worth, if anything
 * @param discovery true where something new was shown; absent otherwise
 */
public record LoggedDecisionInfo(
    UUID id,
    UUID profile,
    String placement,
    String outcome,
    UUID campaign,
    UUID heldOut,
    String message,
    String variant,
    Integer degree,
    double probability,
    String language,
    List<String> purposes,
    ExplanationInfo explanation,
    Instant at,
    Instant exposedAt,
    Instant clickedAt,
    Instant complainedAt,
    Instant reachedAt,
    Double reachedValue,
    Boolean discovery) {}
