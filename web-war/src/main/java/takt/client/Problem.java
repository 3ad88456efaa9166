package takt.client;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was refused (RFC 9457), as {@code application/problem+json}.
 *
 * @param type the name of the refusal, as a relative reference such as {@code
 *     /problems/cap-reached}
 * @param title the same in a few words
 * @param status the HTTP status
 * @param detail what was wrong with this request, without personal data
 * @param instance the path that was called
 * @param errors each bad field
 */
public record Problem(
    @Schema(examples = "/problems/bad-field") String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors) {

  /**
   * A bad field.
   *
   * @param pointer where it is, as a JSON Pointer (RFC 6901); {@code ?name} for a query parameter
   * @param detail the rule that it breaks
   */
  public record FieldError(@Schema(examples = "/purposes/0") String pointer, String detail) {}
}
