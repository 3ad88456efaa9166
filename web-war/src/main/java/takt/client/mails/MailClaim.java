package takt.client.mails;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Mails that were given out.
 *
 * @param claim by what their sender says that one failed
 * @param until they are given out to nobody else before then
 * @param items the mails, the longest waiting first
 */
public record MailClaim(UUID claim, Instant until, List<Item> items) {

  /**
   * A mail to send.
   *
   * @param id its id; a mail that is given out again has the same
   * @param kind opt-in, subscriptions, reminder or request
   * @param to the address to send it to
   * @param language de or en
   * @param subject its subject
   * @param text its words as plain text
   * @param html the same as HTML
   * @param headers headers to send with it, by name
   * @param createdAt when it was put in
   * @param expiresAt from when on it must not be sent any more
   * @param tries how often it was given out, this time included
   */
  public record Item(
      UUID id,
      String kind,
      String to,
      String language,
      String subject,
      String text,
      String html,
      Map<String, String> headers,
      Instant createdAt,
      Instant expiresAt,
      int tries) {}
}
