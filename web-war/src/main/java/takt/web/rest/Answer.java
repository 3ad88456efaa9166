package takt.web.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a resource wants to say beside the record it returns, for the length of one request. */
@RequestScoped
public class Answer {

  private int status;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** Answers with this status instead of 200. */
  public void status(int code) {
    status = code;
  }

  /** Adds a header. */
  public void header(String name, String value) {
    headers.put(name, value);
  }

  /** Names the revision of what is answered. */
  public void etag(long revision) {
    header("ETag", "\"" + revision + "\"");
  }

  /** The status that was said; 0 if none was. */
  public int status() {
    return status;
  }

  /** The headers that were said. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}
