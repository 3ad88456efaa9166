package takt.it.server;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.jboss.resteasy.client.jaxrs.ResteasyWebTarget;
import takt.client.Problem;
import takt.client.Reason;
import takt.web.access.Role;

/**
 * A caller with one key, who speaks to a server through the client interfaces. Keeps what the last
 * answer said beside its record. For one thread.
 */
public final class Client {

  /** JSON as Takt speaks it; an answer with a field that its record does not have fails. */
  public static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Why staff look, in tests. */
  public static final String REASON = "A test looks";

  private static final int MOST_AT_ONCE = 128;

  private static final jakarta.ws.rs.client.Client HTTP =
      ((ResteasyClientBuilder) ClientBuilder.newBuilder())
          .connectionPoolSize(MOST_AT_ONCE)
          .connectTimeout(10, TimeUnit.SECONDS)
          .readTimeout(60, TimeUnit.SECONDS)
          .register(new Mapper())
          .build();

  private final String url;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Answer last;

  /**
   * What an answer said beside its record.
   *
   * @param status the HTTP status
   * @param headers its headers
   */
  public record Answer(int status, MultivaluedMap<String, String> headers) {

    /** A header; empty without it. */
    public String header(String name) {
      String value = headers.getFirst(name);
      return value == null ? "" : value;
    }
  }

  private Client(String url, String authorization) {
    this.url = url;
    if (!authorization.isEmpty()) {
      headers.put(HttpHeaders.AUTHORIZATION, authorization);
    }
  }

  /** A caller with the first key of a role; staff always say why they look. */
  public static Client of(TaktServer server, String role) {
    Client client = withKey(server, server.key(role));
    return Role.STAFF.contains(role) ? client.header(Reason.HEADER, REASON) : client;
  }

  /** A caller with this key. */
  public static Client withKey(TaktServer server, String key) {
    return new Client(server.url(), "Bearer " + key);
  }

  /** A caller without a key. */
  public static Client anonymous(TaktServer server) {
    return new Client(server.url(), "");
  }

  /** Speaks through an interface of the API. */
  public <T> T api(Class<T> type) {
    return proxy("/api", type);
  }

  /** Speaks through an interface of the Segment-compatible endpoints. */
  public <T> T tracking(Class<T> type) {
    return proxy("/v1", type);
  }

  /** Speaks through an interface of OpenFeature's protocol. */
  public <T> T flags(Class<T> type) {
    return proxy("/ofrep", type);
  }

  private <T> T proxy(String root, Class<T> type) {
    ResteasyWebTarget target = (ResteasyWebTarget) HTTP.target(url + root);
    target.register((ClientRequestFilter) this::send);
    target.register((ClientResponseFilter) this::receive);
    return target.proxy(type);
  }

  /** Sends this header with every request from now on; none if the value is null. */
  public Client header(String name, String value) {
    if (value == null) {
      headers.remove(name);
    } else {
      headers.put(name, value);
    }
    return this;
  }

  /** What the last answer said beside its record. */
  public Answer last() {
    return last;
  }

  /** The problem that a call is refused with. */
  public static Problem problem(ThrowingCallable call) {
    WebApplicationException refused =
        Assertions.catchThrowableOfType(WebApplicationException.class, call);
    Assertions.assertThat(refused).as("a refusal").isNotNull();
    Assertions.assertThat(refused.getResponse().getMediaType().toString())
        .startsWith("application/problem+json");
    return refused.getResponse().readEntity(Problem.class);
  }

  private void send(ClientRequestContext request) {
    headers.forEach((name, value) -> request.getHeaders().putSingle(name, value));
  }

  private void receive(ClientRequestContext request, ClientResponseContext response) {
    last = new Answer(response.getStatus(), response.getHeaders());
  }

  private static final class Mapper implements ContextResolver<ObjectMapper> {
    @Override
    public ObjectMapper getContext(Class<?> type) {
      return JSON;
    }
  }
}
