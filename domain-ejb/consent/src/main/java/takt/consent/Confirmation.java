package takt.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;

/**
 * The half of a double opt-in's proof that came first: who asked for what, and which mailbox was
 * asked (rule C6.6). The other half is the entry's own proof.
 *
 * @param request the id of the request
 * @param address the mailbox that the link was sent to
 * @param at when it was asked for, in whole microseconds
 * @param channel where it was asked for
 * @param place the page or form, 1 to 200 characters
 * @param language the language of the text then
 * @param textHash SHA-256 of the text of the purpose in that language
 * @param said what was clicked then
 * @param shownAt when the text was shown then
 * @param network the network that the request came from, where the purpose asks for it
 * @param userAgent the name of the browser that it came from, where the purpose asks for it
 */
public record Confirmation(
    UUID request,
    EmailAddress address,
    Instant at,
    Channel channel,
    String place,
    Language language,
    String textHash,
    Optional<String> said,
    Optional<Instant> shownAt,
    Optional<String> network,
    Optional<String> userAgent) {

  /** What these terms let be kept of it. */
  Confirmation kept(Terms terms) {
    return new Confirmation(
        request,
        address,
        at,
        channel,
        place,
        language,
        textHash,
        said,
        shownAt,
        network.filter(one -> terms.evidence().contains(Terms.Evidence.ADDRESS)),
        userAgent.filter(one -> terms.evidence().contains(Terms.Evidence.USER_AGENT)));
  }

  /** The same with the text of another purpose. */
  public Confirmation of(String hash) {
    return new Confirmation(
        request, address, at, channel, place, language, hash, said, shownAt, network, userAgent);
  }

  /** Everything that it says, in the order in which it is hashed. */
  public List<Optional<String>> parts() {
    return List.of(
        Optional.of(request.toString()),
        Optional.of(address.value()),
        Optional.of(at.toString()),
        Optional.of(channel.name()),
        Optional.of(place),
        Optional.of(language.name()),
        Optional.of(textHash),
        said,
        shownAt.map(Instant::toString),
        network,
        userAgent);
  }
}
