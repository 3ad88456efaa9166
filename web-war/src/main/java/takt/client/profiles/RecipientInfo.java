package takt.client.profiles;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import takt.client.Linked;

/**
 * A recipient, as it stands.
 *
 * @param self its address
 * @param id its id
 * @param name its name
 * @param url where notices are sent
 * @param kinds what it is told: corrected, erased, restricted
 * @param retiredAt since when it gets no more data; absent if it does
 * @param waiting how many notices wait to be sent
 * @param givenUp how many were given up, after about four days
 * @param secret what signs the notices, in hexadecimal; only in the answer that registers it
 */
public record RecipientInfo(
    String self,
    UUID id,
    String name,
    String url,
    List<String> kinds,
    Instant retiredAt,
    long waiting,
    long givenUp,
    String secret)
    implements Linked {}
