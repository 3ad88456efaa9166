package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import takt.client.mails.MailClaim;
import takt.client.mails.MailClaimBody;
import takt.client.mails.MailFailure;
import takt.client.mails.MailsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** What a company's mail system does with the outbox. */
class MailsIT {

  private static final TaktServer SERVER = TaktServer.shared();

  private final Client mailer = Client.of(SERVER, Role.MAILER);
  private final MailsApi mails = mailer.api(MailsApi.class);
  private final UUID mail = UUID.randomUUID();
  private final String address = mail + "@example.com";

  @BeforeEach
  void put() throws SQLException {
    Instant now = Instant.now();
    try (Connection connection = SERVER.database().connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into consent.outbox (id, kind, language, recipient, subject, plain, html,"
                    + " headers, created_at, expires_at, state, due_at, tries)"
                    + " values (?, 'SUBSCRIPTIONS', 'DE', ?, 'Grüße', 'Hallo', '<p>Hallo</p>',"
                    + " 'X-Reason: consent', ?, ?, 'OPEN', ?, 0)")) {
      insert.setObject(1, mail);
      insert.setString(2, address);
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.setObject(4, now.plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC));
      // It waits the longest of all, whatever other tests have put in.
      insert.setObject(5, Instant.EPOCH.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  @Test
  @DisplayName("C12.2 C12.3 a mail is fetched once, reported as sent, and nothing of it stays")
  void fetchesAndReports() throws SQLException {
    MailClaim.Item item = claimed(mails.claim(new MailClaimBody(1, 600))).orElseThrow();
    assertThat(item.kind()).isEqualTo("subscriptions");
    assertThat(item.to()).isEqualTo(address);
    assertThat(item.language()).isEqualTo("de");
    assertThat(item.subject()).isEqualTo("Grüße");
    assertThat(item.text()).isEqualTo("Hallo");
    assertThat(item.html()).isEqualTo("<p>Hallo</p>");
    assertThat(item.headers()).isEqualTo(Map.of("X-Reason", "consent"));
    assertThat(item.tries()).isEqualTo(1);
    assertThat(claimed(mails.claim(new MailClaimBody(1, 10)))).isEmpty();

    mails.sent(mail);
    assertThat(mailer.last().status()).isEqualTo(204);
    mails.sent(mail);
    assertThat(mailer.last().status()).isEqualTo(204);
    assertThat(recipient()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR, Role.BROWSER})
  @DisplayName("C12.4 a key of any role but mailer reads none")
  void othersReadNone(String role) {
    MailsApi others = Client.of(SERVER, role).api(MailsApi.class);

    assertThat(Client.problem(() -> others.claim(new MailClaimBody(1, null))).type())
        .isEqualTo("/problems/not-allowed");
  }

  @Test
  @DisplayName("C12.2 a mail that failed waits before it is given out again")
  void reportsAFailure() throws SQLException {
    MailClaim claim = mails.claim(new MailClaimBody(1, null));
    assertThat(claimed(claim)).isPresent();
    mails.failed(mail, new MailFailure(claim.claim()));
    assertThat(mailer.last().status()).isEqualTo(204);
    assertThat(claimed(mails.claim(new MailClaimBody(1, 10)))).isEmpty();
    assertThat(recipient()).contains(address);
    mails.sent(mail);
    assertThat(recipient()).as("it was sent after all").isEmpty();
  }

  private Optional<MailClaim.Item> claimed(MailClaim claim) {
    return claim.items().stream().filter(one -> one.id().equals(mail)).findFirst();
  }

  private Optional<String> recipient() throws SQLException {
    try (Connection connection = SERVER.database().connect();
        PreparedStatement query =
            connection.prepareStatement("select recipient from consent.outbox where id = ?")) {
      query.setObject(1, mail);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getString(1));
      }
    }
  }
}
