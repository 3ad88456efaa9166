package takt.consent.optin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import takt.consent.Assurance;
import takt.consent.Confirmation;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;
import takt.kernel.PurposeCode;

/**
 * A request that waits for its answer.
 *
 * @param id its id
 * @param subject by what the caller knows the person
 * @param address the mailbox that was asked
 * @param versions the version of each purpose, as it was when it was asked for
 * @param channel where it was asked for
 * @param place the page or form
 * @param language the language of the text then
 * @param said what was clicked then
 * @param shownAt when the text was shown then
 * @param assurance what was said about the person's age
 * @param network the network that it came from, if a purpose asks for it
 * @param userAgent the browser's name, if a purpose asks for it
 * @param at when it was asked for
 * @param expiresAt until when it can be answered
 */
record StoredRequest(
    UUID id,
    Optional<String> subject,
    EmailAddress address,
    Map<PurposeCode, Integer> versions,
    Channel channel,
    String place,
    Language language,
    Optional<String> said,
    Optional<Instant> shownAt,
    Assurance assurance,
    Optional<String> network,
    Optional<String> userAgent,
    Instant at,
    Instant expiresAt) {

  /** The half of the proof that it is. */
  Confirmation confirmation() {
    return new Confirmation(
        id, address, at, channel, place, language, "", said, shownAt, network, userAgent);
  }
}
