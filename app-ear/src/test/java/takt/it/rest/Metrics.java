package takt.it.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import takt.it.server.Http;
import takt.it.server.TaktServer;

/** The server's figures, as an operator's monitoring reads them. */
final class Metrics {

  private static final HttpClient HTTP = Http.client();

  private final TaktServer server;

  Metrics(TaktServer server) {
    this.server = server;
  }

  /** The sum of a figure over all its samples with this outcome; with any where it is empty. */
  double of(String name, String outcome) {
    return text()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> outcome.isEmpty() || line.contains("outcome=\"" + outcome + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Whether there is a sample of this figure at all. */
  boolean has(String name) {
    return text().lines().anyMatch(line -> line.startsWith(name + "{"));
  }

  private String text() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + "/metrics?scope=application")).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
