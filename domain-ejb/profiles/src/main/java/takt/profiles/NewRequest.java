package takt.profiles;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import takt.kernel.Channel;
import takt.kernel.EmailAddress;
import takt.kernel.Language;

/**
 * A request that came.
 *
 * @param kind what is asked for
 * @param channel how it came
 * @param received on which day
 * @param language in which language the person is to be answered
 * @param address where letters about it go; empty for none
 */
public record NewRequest(
    PersonRequest.Kind kind,
    Channel channel,
    LocalDate received,
    Language language,
    Optional<EmailAddress> address) {

  /** Refuses missing parts. */
  public NewRequest {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(received, "received");
    Objects.requireNonNull(language, "language");
  }
}
