package takt.client.campaigns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import takt.client.Reason;

/** What to show whom, and why. */
@Path("/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public interface DecisionsApi {

  /** Decides. For integrators, and browsers about their visitor or nobody. */
  @POST
  @Operation(
      summary = "Decide what to show",
      description =
          "Without a person, or without their permission, the same for everybody: nothing about"
              + " them is used or stored, and the decision has no id. Answers are never repeated"
              + " by Idempotency-Key, since they would have to be kept beyond an opt-out.")
  DecisionInfo decide(@NotNull @Valid DecisionBody request);

  /**
   * Decides for all places of a page at once. For integrators, and browsers about their visitor or
   * nobody.
   */
  @POST
  @Path("/page")
  @Operation(
      summary = "Decide what to show in all places of a page",
      description =
          "At most ten places with at most ten messages. Nothing comes twice, neither a message"
              + " nor another one about the same item, and what is alike gives way. Each message"
              + " is a decision and a contact of its own; for a known person all of them are"
              + " written down, or none. Otherwise as a decision for one place.")
  PageInfo page(@NotNull @Valid PageBody request);

  /** Decides for a person who does not exist; reads and writes nothing personal. For marketers. */
  @POST
  @Path("/preview")
  @Operation(summary = "Preview a decision for an invented person")
  PreviewInfo preview(@NotNull @Valid PreviewBody request);

  /**
   * What a real person would be shown now, of which nothing is written down but the look. For
   * marketers.
   */
  @POST
  @Path("/preview-as")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "Preview a decision for a real person",
      description =
          "Decided as it would be now, with the person's permissions, contacts and holdouts and"
              + " what is left of budgets; no decision, contact or showing comes of it. The person"
              + " can read in their log who looked, and why. Without their permission it is what"
              + " everybody gets, as for somebody unknown. Identifiers, addresses and telephone"
              + " numbers stay placeholders, and are named under hidden.")
  PreviewInfo previewAs(@NotNull @Valid PreviewAsBody request);

  /** A decision as written down. For integrators and data protection officers. */
  @GET
  @Path("/{id}")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(
      summary = "Read a decision",
      description = "Not found once what it used is no longer permitted.")
  LoggedDecisionInfo find(@PathParam("id") UUID id);

  /** What every policy said. For marketers. */
  @GET
  @Path("/{id}/trace")
  @Parameter(
      name = Reason.HEADER,
      in = ParameterIn.HEADER,
      description = Reason.IS,
      schema = @Schema(type = SchemaType.STRING, minLength = Reason.LEAST, maxLength = Reason.MOST),
      example = Reason.SUCH)
  @Operation(summary = "Read a decision's trace")
  TraceInfo trace(@PathParam("id") UUID id);
}
