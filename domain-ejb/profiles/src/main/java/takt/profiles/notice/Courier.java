package takt.profiles.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Brings notices to their recipients: a POST of a few fields, signed, outside of every transaction.
 * It follows no redirect and reads no answer but its status. However slowly a recipient answers, it
 * keeps no other waiting for longer than a call may take.
 */
@ApplicationScoped
class Courier {

  /** {@code t=<seconds since 1970>,v1=<HMAC-SHA-256 of "t.body" in hexadecimal>}. */
  static final String SIGNATURE = "Takt-Signature";

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String ALGORITHM = "HmacSHA256";

  @Inject PublicNetwork network;
  @Inject Clock clock;

  /** How long a call may take in all, from connecting to the answer's headers. */
  Duration patience = Duration.ofSeconds(10);

  private HttpClient http;

  /** Not with the fields, as those of its proxy are made too: a client has a thread of its own. */
  @PostConstruct
  void prepare() {
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /** Whether the recipient has confirmed it, with whichever status from 200 to 299. */
  boolean bring(NoticeRows.Due notice) {
    if (!network.allows(notice.url())) {
      return false;
    }
    String body = body(notice);
    HttpRequest request =
        HttpRequest.newBuilder(notice.url())
            .timeout(patience)
            .header("Content-Type", "application/json")
            .header(SIGNATURE, signature(notice.secret(), body, clock.instant()))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return confirms(http.sendAsync(request, head -> new Unread()));
  }

  /** The request's own time-out ends with the headers' arrival at the latest; this one always. */
  private boolean confirms(CompletableFuture<HttpResponse<Void>> answer) {
    try {
      int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status >= 200 && status < 300;
    } catch (ExecutionException | TimeoutException unreachable) {
      return false;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      answer.cancel(true);
    }
  }

  /** A notice that comes twice has the same id both times. */
  private static String body(NoticeRows.Due notice) {
    return JSON.createObjectBuilder()
        .add("id", notice.id().toString())
        .add("kind", notice.kind().name().toLowerCase(Locale.ROOT))
        .add("subject", notice.pseudonym().toString())
        .add("at", notice.at().toString())
        .build()
        .toString();
  }

  static String signature(String secret, String body, Instant at) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), ALGORITHM));
      String signed = at.getEpochSecond() + "." + body;
      byte[] hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", impossible);
    }
  }
}
