package takt.consent;

import java.time.Instant;
import java.util.Optional;
import takt.kernel.Channel;

/**
 * A consent of which a person was reminded that it ends.
 *
 * @param purpose the current version of the purpose
 * @param about the one channel that it is about; empty for the purpose as a whole
 * @param until when it ends
 */
public record EndingConsent(Purpose purpose, Optional<Channel> about, Instant until) {}
