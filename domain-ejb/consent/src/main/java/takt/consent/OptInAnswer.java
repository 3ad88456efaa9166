package takt.consent;

import java.util.Optional;
import takt.kernel.Language;

/**
 * What a person answered by the link of a double opt-in.
 *
 * @param yes whether they agree
 * @param language the language of the page that they answered on
 * @param said the words on the button, 1 to 500 characters
 * @param address the IP address that the answer came from; kept as {@link Proof} says
 * @param userAgent the browser's name for itself; kept as {@link Proof} says
 */
public record OptInAnswer(
    boolean yes,
    Language language,
    String said,
    Optional<String> address,
    Optional<String> userAgent) {}
