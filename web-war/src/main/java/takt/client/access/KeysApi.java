package takt.client.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API keys: who may call Takt. For operators. */
@Path("/keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
public interface KeysApi {

  /** Every key, newest first; never its secret. */
  @GET
  @Operation(summary = "List the API keys")
  KeyList list();

  /** Makes a key; the answer alone shows its secret. */
  @POST
  @Operation(summary = "Make an API key", description = "The answer shows the key, once.")
  MadeKey make(@NotNull @Valid KeyRequest request);

  /** Revokes a key for good; it is refused everywhere within two seconds. */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "Revoke an API key")
  void revoke(@PathParam("id") String id);
}
