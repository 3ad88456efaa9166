package takt.web.problem;

import java.util.List;
import java.util.Map;
import takt.client.Problem.FieldError;

/** A request that the web layer refuses, with the problem that the caller gets (rule W.2). */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers;

  /**
   * A refusal.
   *
   * @param status the HTTP status, 400 to 599
   * @param type its name in lower-case words with hyphens
   * @param detail what was wrong, without personal data
   */
  public Refusal(int status, String type, String detail) {
    this(status, type, detail, List.of(), Map.of());
  }

  private Refusal(
      int status,
      String type,
      String detail,
      List<FieldError> errors,
      Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  /** One field breaks a rule. */
  public static Refusal field(String pointer, String rule) {
    return fields(List.of(new FieldError(pointer, rule)));
  }

  /** Fields break rules. */
  public static Refusal fields(List<FieldError> errors) {
    return new Refusal(422, "bad-field", "The request breaks a rule", errors, Map.of());
  }

  /** A yes counts only once it has been confirmed by e-mail. */
  static Refusal confirmationNeeded(String detail) {
    return new Refusal(
        422,
        "confirmation-needed",
        detail,
        List.of(new FieldError("/given", "must not name what is confirmed by e-mail")),
        Map.of());
  }

  /** Texts could be plainer, each named with its place. */
  static Refusal openWarnings(String detail, List<FieldError> warnings) {
    return new Refusal(409, "open-warnings", detail, warnings, Map.of());
  }

  /** The body cannot be read as what it should be. */
  public static Refusal unreadable(String pointer, String reason) {
    return new Refusal(
        400,
        "unreadable-body",
        "The body cannot be read",
        List.of(new FieldError(pointer, reason)),
        Map.of());
  }

  /** There is nothing at this address. */
  public static Refusal notFound() {
    return new Refusal(404, "not-found", "There is nothing at this address");
  }

  /** The endpoint needs a key. */
  public static Refusal keyNeeded() {
    return keyNeeded(challenge());
  }

  /** The page needs a key, for which a browser may ask: the user's name is the key. */
  public static Refusal pageKeyNeeded() {
    return keyNeeded(Map.of("WWW-Authenticate", "Basic realm=\"takt\", charset=\"UTF-8\""));
  }

  private static Refusal keyNeeded(Map<String, String> challenge) {
    return new Refusal(401, "key-needed", "This endpoint needs an API key", List.of(), challenge);
  }

  /** The key that was shown is none. */
  public static Refusal unknownKey() {
    return new Refusal(401, "unknown-key", "The API key is not valid", List.of(), challenge());
  }

  private static Map<String, String> challenge() {
    return Map.of("WWW-Authenticate", "Bearer realm=\"takt\"");
  }

  /** The caller may not do this. */
  public static Refusal notAllowed() {
    return new Refusal(403, "not-allowed", "Your key does not allow this");
  }

  /** Too many requests in this second. */
  public static Refusal tooMany() {
    return new Refusal(
        429, "too-many", "Too many requests in this second", List.of(), Map.of("Retry-After", "1"));
  }

  /** The body is longer than the endpoint takes. */
  public static Refusal tooLarge(long most) {
    return new Refusal(413, "too-large", "The body may have at most " + most + " bytes");
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Its name. */
  public String type() {
    return type;
  }

  /** Each bad field. */
  public List<FieldError> errors() {
    return errors;
  }

  /** Headers that go with it. */
  public Map<String, String> headers() {
    return headers;
  }
}
