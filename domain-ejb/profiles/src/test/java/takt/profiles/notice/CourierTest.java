package takt.profiles.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.profiles.Recipient;

@DisplayName("F7.12 How notices are signed, and tried again")
class CourierTest {

  @Test
  @DisplayName("the signature is HMAC-SHA-256; made with openssl dgst -sha256 -mac HMAC")
  void signed() {
    assertThat(
            Courier.signature(
                "00".repeat(32), "{\"id\":\"1\"}", Instant.parse("2026-01-01T12:00:00Z")))
        .isEqualTo(
            "t=1767268800,v1=023ab1bb1251d1c234569559674d339a9310b5c7736dac6c411673240cf96d67");
  }

  @ParameterizedTest
  @CsvSource({
    "200, Content-Length: 10, true",
    "204, Content-Length: 0, true",
    "200, Transfer-Encoding: chunked, true",
    "302, Location: https://elsewhere.example/, false",
    "500, Content-Length: 10, false"
  })
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("a recipient that sends no more than its headers has said enough")
  void headersOnly(int status, String header, boolean confirmed) throws IOException {
    try (ServerSocket recipient = recipient()) {
      String head = "HTTP/1.1 " + status + " So\r\n" + header + "\r\n\r\n";
      answer(recipient, out -> out.write(head.getBytes(StandardCharsets.US_ASCII)));
      assertThat(courier(Duration.ofSeconds(10)).bring(notice(recipient))).isEqualTo(confirmed);
    }
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @DisplayName("a recipient that never ends its headers has not confirmed, and is left")
  void neverEnding() throws IOException {
    try (ServerSocket recipient = recipient()) {
      answer(
          recipient, out -> out.write("HTTP/1.1 200 So\r\n".getBytes(StandardCharsets.US_ASCII)));
      assertThat(courier(Duration.ofSeconds(1)).bring(notice(recipient))).isFalse();
    }
  }

  /** What a recipient answers, before it keeps silent. */
  private interface Answer {
    void to(OutputStream out) throws IOException;
  }

  private static ServerSocket recipient() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static void answer(ServerSocket recipient, Answer answer) {
    Thread server =
        new Thread(
            () -> {
              try (Socket caller = recipient.accept()) {
                answer.to(caller.getOutputStream());
                caller.getOutputStream().flush();
                // Stays connected until the caller leaves.
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
              } catch (IOException left) {
                // The caller did, without a word.
              }
            });
    server.setDaemon(true);
    server.start();
  }

  @SuppressWarnings("UnnecessaryAssignment") // no framework puts these beans together
  private static Courier courier(Duration patience) {
    Courier courier = new Courier();
    courier.network = new PublicNetwork();
    courier.network.anywhere = true;
    courier.clock = Clock.systemUTC();
    courier.patience = patience;
    courier.prepare();
    return courier;
  }

  private static NoticeRows.Due notice(ServerSocket recipient) {
    return new NoticeRows.Due(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Recipient.Kind.CORRECTED,
        Instant.EPOCH,
        0,
        URI.create("http://127.0.0.1:" + recipient.getLocalPort() + "/notices"),
        "00".repeat(32));
  }

  @Test
  @DisplayName("pauses double up to a day, for about four days in all")
  void pauses() {
    Duration all = Duration.ZERO;
    for (int tries = 0; tries < NoticeRows.TRIES - 1; tries++) {
      all = all.plus(NoticeRows.pause(tries));
    }
    assertThat(NoticeRows.pause(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(NoticeRows.pause(30)).isEqualTo(Duration.ofDays(1));
    assertThat(all).isBetween(Duration.ofDays(4), Duration.ofDays(5));
  }
}
