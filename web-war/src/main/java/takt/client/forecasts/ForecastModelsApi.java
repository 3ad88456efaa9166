package takt.client.forecasts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Models that forecasts are computed by. Nothing in them is about a person. */
@Path("/forecast-models")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecasts")
public interface ForecastModelsApi {

  /** Asks for a training; it works in the background, and its address tells how far it is. */
  @POST
  @Operation(
      summary = "Train a forecast model",
      description =
          "On the shop's own data, of the persons who permit the purpose now. The new version is"
              + " used once it is ready; data that do not carry a model are refused, and the version"
              + " before stays in use.")
  ForecastModelInfo train(@NotNull @Valid ForecastModelRequest request);

  /** Versions, newest first. */
  @GET
  @Operation(summary = "List the versions of forecast models")
  ForecastModelList list(
      @QueryParam("after") UUID after,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit);

  /** A version as it stands: parameters, goodness of fit, held-out figures. */
  @GET
  @Path("/{id}")
  @Operation(summary = "See a version of a forecast model, with its figures")
  ForecastModelInfo show(@PathParam("id") UUID id);
}
