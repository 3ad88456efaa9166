package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recipients outside the company, and what they are told of persons (GDPR Art. 19). */
@Path("/recipients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights of persons")
public interface RecipientsApi {

  /** Registers one. Not kept for an Idempotency-Key: the answer holds the secret. */
  @POST
  @Operation(
      summary = "Register a recipient",
      description =
          "Its notices are POSTs of id, kind, subject and at as JSON, each signed: the header"
              + " Takt-Signature is t=<seconds>,v1=<HMAC-SHA-256 of \"t.body\">. The secret is shown"
              + " this once.")
  RecipientInfo register(@NotNull @Valid RecipientBody recipient);

  /** All of them. */
  @GET
  @Operation(summary = "List recipients")
  RecipientList list();

  /** One, with its ETag. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a recipient")
  RecipientInfo find(@PathParam("id") UUID id);

  /** Changes one; its secret stays. */
  @PUT
  @Path("/{id}")
  @Operation(
      summary = "Change a recipient",
      description = "If-Match names the revision that is replaced.")
  RecipientInfo change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid RecipientBody recipient);

  /** Removes one, or retires it if it has data of anybody. */
  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Remove a recipient",
      description =
          "One that has data of persons, or of whom notices are kept, is retired instead: it gets"
              + " no more data, but persons still see it, and it is told what becomes of their"
              + " data. It goes by itself when nothing of that is left.")
  void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch);

  /** Writes down that it gets data of a person; the same answer each time. */
  @POST
  @Path("/{id}/disclosures")
  @Operation(
      summary = "Write down that a recipient gets data of a person",
      description =
          "The random id in the answer goes along with the data; the recipient is told by it what"
              + " becomes of them, and learns nothing else of the person from Takt.")
  DisclosureInfo disclose(@PathParam("id") UUID id, @NotNull @Valid DisclosureBody whose);
}
