package takt.client.profiles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;
import takt.client.Subject;

/** Profiles. */
@Path("/profiles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
public interface ProfilesApi {

  /** Finds the profile that an identifier leads to; 404 if there is none. */
  @POST
  @Path("/lookup")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "Find a profile",
      description = "A POST, so that no identifier stands in an address or a log.")
  FoundProfile lookup(@NotNull @Valid Subject subject);

  /** Shows what is known for a purpose; 403 if the person does not permit it. */
  @GET
  @Path("/{id}/view")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(summary = "See a profile for a purpose")
  ProfileForPurpose view(
      @PathParam("id") UUID id,
      @Parameter(description = "What for", required = true, example = "offers")
          @QueryParam("purpose")
          String purpose,
      @Parameter(description = "Items whose purchases are of interest, at most 200")
          @QueryParam("item")
          List<String> items,
      @Parameter(
              description =
                  "The situation that interests are weighed for, by facets of"
                      + " /api/situation-facets; what was learnt in another one counts less",
              example = "daypart=evening,weather=cold")
          @QueryParam("situation")
          String situation);

  /** Sets how personal the person wants messages to be at most. Their last word counts. */
  @PUT
  @Path("/{id}/degree")
  @Operation(summary = "Limit how personal messages are")
  DegreeLimit limitDegree(@PathParam("id") UUID id, @NotNull @Valid DegreeLimit limit);

  /** Merges another profile into this one: a denial on either side holds. */
  @POST
  @Path("/{id}/merges")
  @Operation(summary = "Merge two profiles")
  MergedProfiles merge(@PathParam("id") UUID id, @NotNull @Valid OtherProfile other);

  /** Undoes a merge: each profile gets back what came from it, and both keep every denial. */
  @POST
  @Path("/{id}/splits")
  @Operation(
      summary = "Undo a merge",
      description =
          "The address names the profile that goes on now. It may be any merge that led to it, in"
              + " any order: the other profile goes on with all that it had absorbed itself. What"
              + " came by an identifier of theirs since goes with them.")
  MergedProfiles split(@PathParam("id") UUID id, @NotNull @Valid OtherProfile other);

  /** Says why things are one profile: what leads to it, and what it was made of. */
  @GET
  @Path("/{id}/explanation")
  @Operation(
      summary = "See why things are one person",
      description =
          "For each identifier its type, since when it leads here and by which kind of call; for"
              + " each merge who or what caused it, by which types of identifiers, and whether it was"
              + " undone; with a plain sentence in German or English. No value of an identifier.")
  ProfileExplanation explanation(
      @PathParam("id") UUID id,
      @Parameter(description = "de or en; else as Accept-Language prefers", example = "en")
          @QueryParam("language")
          String language,
      @HeaderParam("Accept-Language") String accepted);
}
