package takt.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a request is about: exactly one of the five.
 *
 * @param profile the profile's id
 * @param customer the company's own number of a known customer, 1 to 256 characters
 * @param visitor the random id that a browser or app gave its visitor, 16 to 256 characters
 * @param email the address of the person's mailbox, at most 254 characters; for servers only
 * @param identifier an identifier of a type that the company declared; for servers only
 */
@Schema(description = "Whom a request is about: exactly one of the five.")
public record Subject(
    UUID profile,
    @Size(min = 1, max = 256) @Schema(examples = "17850") String customer,
    @Size(min = 16, max = 256) String visitor,
    @Size(min = 3, max = 254) @Schema(examples = "anna@example.com") String email,
    @Valid SubjectIdentifier identifier) {

  /** Somebody by the profile's id. */
  public static Subject profile(UUID profile) {
    return new Subject(profile, null, null, null, null);
  }

  /** A known customer. */
  public static Subject customer(String customer) {
    return new Subject(null, customer, null, null, null);
  }

  /** A visitor of a browser or app. */
  public static Subject visitor(String visitor) {
    return new Subject(null, null, visitor, null, null);
  }

  /** Whoever reads a mailbox. */
  public static Subject email(String address) {
    return new Subject(null, null, null, address, null);
  }

  /** Somebody by an identifier of a declared type. */
  public static Subject identifier(String type, String value) {
    return new Subject(null, null, null, null, new SubjectIdentifier(type, value));
  }
}
