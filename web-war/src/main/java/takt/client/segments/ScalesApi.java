package takt.client.segments;

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

/** What several answers of a questionnaire tell together. */
@Path("/scales")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public interface ScalesApi {

  /** Every scale. */
  @GET
  @Operation(summary = "List the psychographic scales")
  ScaleList list();

  /** One scale, with its ETag. */
  @GET
  @Path("/{code}")
  @Operation(summary = "See a psychographic scale")
  ScaleInfo get(@PathParam("code") String code);

  /** Adds a scale, or changes one. */
  @PUT
  @Path("/{code}")
  @Operation(
      summary = "Add a psychographic scale, or change one",
      description =
          "If-Match names the revision that is replaced, \"0\" for a new scale. Answers are"
              + " attributes, such as the traits of an identify call. Conditions of segments name"
              + " it as scales.code.")
  ScaleInfo put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ScaleBody scale);

  /** Removes a scale that no segment uses. */
  @DELETE
  @Path("/{code}")
  @Operation(summary = "Remove a psychographic scale")
  void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch);
}
