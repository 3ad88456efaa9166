package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The types of identifiers that lead to profiles. */
@Path("/identifier-types")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface IdentifierTypesApi {

  /** Every type. */
  @GET
  @Operation(summary = "List the types of identifiers")
  IdentifierTypeList list();

  /** One type, with its ETag. */
  @GET
  @Path("/{code}")
  @Operation(summary = "See a type of identifiers")
  IdentifierTypeInfo get(@PathParam("code") String code);

  /** Declares a type, or changes one. */
  @PUT
  @Path("/{code}")
  @Operation(
      summary = "Declare a type of identifiers, or change one",
      description =
          "If-Match names the revision that is replaced, \"0\" for a new type. Segment's calls and"
              + " the data of CloudEvents carry such identifiers as context.externalIds, other calls"
              + " as the subject's identifier."
              + " The built-in types are customer, anonymous and email: their limits can be changed.")
  IdentifierTypeInfo put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid IdentifierTypeBody type);

  /** Takes back a type of which nothing is in use; a built-in one is again as it was. */
  @DELETE
  @Path("/{code}")
  @Operation(summary = "Take back a type of identifiers")
  void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch);
}
