package takt.profiles;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What a computed trait is for a person now.
 *
 * @param code the trait's code
 * @param number the number, if it is one
 * @param text the text, if it is one
 * @param since the time of the first event that counts towards it
 * @param last the time of the last one
 */
public record TraitValue(
    String code, Optional<BigDecimal> number, Optional<String> text, Instant since, Instant last) {}
