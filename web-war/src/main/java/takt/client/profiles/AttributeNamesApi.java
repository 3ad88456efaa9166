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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which names of attributes and properties hold special categories of data (GDPR Art. 9). */
@Path("/attribute-names")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface AttributeNamesApi {

  /** What was said of names. */
  @GET
  @Operation(summary = "List the names of which the company has said what they hold")
  AttributeNameList list();

  /** Says what a name holds. */
  @PUT
  @Path("/{name}")
  @Operation(
      summary = "Say which special category of data a name holds, or that it holds none",
      description =
          "If-Match names the revision that is replaced, \"0\" for a new name. What is of a special"
              + " category is stored only for permitted purposes whose terms cover it. A name that"
              + " looks like one and was not declared is refused and counted. Names count at any depth"
              + " of an event and in each part of a name with dots. What is stored under the name"
              + " already is shown within a second to purposes that cover it only, and the rest of"
              + " it is removed in the background; that is not undone by another word later.")
  AttributeNameInfo put(
      @PathParam("name") String name,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AttributeNameBody body);

  /** Takes back what was said of a name; its revision is needed as If-Match. */
  @DELETE
  @Path("/{name}")
  @Operation(summary = "Take back what was said of a name")
  void delete(@PathParam("name") String name, @HeaderParam("If-Match") String ifMatch);

  /** What was refused. */
  @GET
  @Path("/refusals")
  @Operation(
      summary = "See how often something was refused because no purpose covers it",
      description =
          "By day and by declared name, or by the sign in a name that nobody has declared. Nothing"
              + " about persons.")
  SensitiveRefusalList refusals(
      @Parameter(description = "The first day, in UTC; 30 days before the last if left out")
          @QueryParam("from")
          LocalDate from,
      @Parameter(description = "The last day, in UTC; today if left out") @QueryParam("to")
          LocalDate to);
}
