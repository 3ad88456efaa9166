package takt.client.segments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/** Who satisfies a condition now, or is on a list. */
@Path("/segments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
public interface SegmentsApi {

  /** Every segment. */
  @GET
  @Operation(summary = "List the segments")
  SegmentList list();

  /** One segment, with its ETag, its size, and how far it is computed. */
  @GET
  @Path("/{code}")
  @Operation(summary = "See a segment")
  SegmentInfo get(@PathParam("code") String code);

  /** Adds a segment, or changes one. */
  @PUT
  @Path("/{code}")
  @Operation(
      summary = "Add a segment, or change one",
      description =
          "If-Match names the revision that is replaced, \"0\" for a new segment. Its condition is"
              + " CEL over attributes (texts), traits, affinities (numbers by category), brands, themes, scales,"
              + " familiarity (compared with stranger, acquaintance, customer and regular), orders,"
              + " lastOrder, now, bought(\"item\") and happened(\"event\", days); each is named by"
              + " itself, and what is not known makes no condition true.")
  SegmentInfo put(
      @PathParam("code") String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid SegmentBody segment);

  /** Removes a segment. */
  @DELETE
  @Path("/{code}")
  @Operation(summary = "Remove a segment")
  void delete(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch);

  /** Says how many a condition would let in; nothing is saved. */
  @POST
  @Path("/preview")
  @Operation(
      summary = "See how many a condition would let in",
      description = "Counted over all persons up to 10,000, beyond that estimated from a sample.")
  SegmentEstimate preview(@NotNull @Valid TriedSegment tried);

  /** Shows some of those whom a condition would let in. */
  @POST
  @Path("/sample")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "See some of those whom a condition would let in",
      description = "The look stands in the log that each of them can read.")
  SegmentSample sample(@NotNull @Valid TriedSegment tried);

  /** Shows who is in a segment and permits its purpose now, by profile. */
  @GET
  @Path("/{code}/members")
  @Operation(
      summary = "List who is in a segment",
      description = "A page may be shorter than its limit: who does not permit it now is left out.")
  MemberPage members(
      @PathParam("code") String code,
      @QueryParam("after") UUID after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** Puts persons on a list, and takes others off it. */
  @POST
  @Path("/{code}/members")
  @Operation(summary = "Change who is on a list")
  ListChangeInfo change(@PathParam("code") String code, @NotNull @Valid ListChangeBody change);

  /** Says whether and why a person is in a segment. */
  @GET
  @Path("/{code}/members/{profile}")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "See why somebody is in a segment",
      description = "The parts of its condition, and what is known of what they name.")
  MembershipInfo why(@PathParam("code") String code, @PathParam("profile") UUID profile);
}
