package takt.it.server;

import java.net.http.HttpClient;

/** The JDK's client, for what the client interfaces do not show. */
public final class Http {

  private Http() {}

  /**
   * A new client that speaks HTTP/1.1. The upgrade to HTTP/2 that it would ask for otherwise now
   * and then stays without an answer, until the server says goodbye after half a minute.
   */
  public static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }
}
