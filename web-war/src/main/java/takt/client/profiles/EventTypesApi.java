package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What events may be used for, by their name. */
@Path("/event-types")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Event types")
public interface EventTypesApi {

  /** Every type. */
  @GET
  @Operation(summary = "List the types of events")
  EventTypeList list();

  /** One type, with its ETag; 404 if these events have none of their own. */
  @GET
  @Path("/{name}")
  @Operation(summary = "See a type of events")
  NamedEventType get(@PathParam("name") String name);

  /** Sets a type. One that exists needs its ETag as If-Match; a new one needs none, or "0". */
  @PUT
  @Path("/{name}")
  @Operation(
      summary = "Set what events of a name may be used for",
      description =
          "With a schema, also what their properties must be, and what happens to those whose"
              + " properties are not: /api/tracking-plan/violations counts them in any case. Events"
              + " of a serving show the person something: an interest that is served too often"
              + " fades until they do something about it themselves.")
  NamedEventType put(
      @PathParam("name") String name,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EventTypeSetting setting);
}
