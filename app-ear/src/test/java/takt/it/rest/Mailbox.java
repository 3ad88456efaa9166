package takt.it.rest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import takt.it.server.TaktServer;

/**
 * The mailbox of somebody whom nobody else knows, and what waits in the outbox for it.
 *
 * @param server whose outbox
 * @param address its address
 */
record Mailbox(TaktServer server, String address) {

  private static final Pattern LINK =
      Pattern.compile("http://localhost:9080(/api/subscriptions/\\S+)");

  Mailbox(TaktServer server) {
    this(server, "p" + UUID.randomUUID() + "@example.com");
  }

  /** The plain words of each mail that waits for it. */
  List<String> mails() {
    try (Connection connection = server.database().connect();
        PreparedStatement query =
            connection.prepareStatement(
                "select plain from consent.outbox where recipient = ? order by created_at")) {
      query.setString(1, address);
      List<String> all = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          all.add(row.getString(1));
        }
      }
      return all;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The address to which a mail leads. */
  String link(String mail) {
    Matcher link = LINK.matcher(mail);
    if (!link.find()) {
      throw new AssertionError("no link in: " + mail);
    }
    return server.url() + link.group(1);
  }
}
